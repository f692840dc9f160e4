package nl.rentguy.sync.crm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.delivery.DeliveryQueue;
import nl.rentguy.sync.delivery.Dependency;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.NewDelivery;
import nl.rentguy.sync.delivery.Services;
import nl.rentguy.sync.rentguy.EnquiryDocument;
import nl.rentguy.sync.rentguy.RentGuyJson;

/** Queues the enquiry behind a new deal for RentGuy, under its lead's id. It is sent once RentGuy holds its contact. */
@ApplicationScoped
public class QueueEnquiry {
    private final DeliveryQueue queue;

    QueueEnquiry(DeliveryQueue queue) {
        this.queue = queue;
    }

    public Uni<Void> handle(EventEnvelope<DealCreated> event) {
        DealCreated deal = event.data();
        long version = event.aggregateVersion();
        String payload = RentGuyJson.write(EnquiryDocument.of(deal, version));
        return queue.add(
                CallContext.causedBy(event, Services.THIS),
                new NewDelivery(
                        EntityType.ENQUIRY,
                        deal.leadId(),
                        version,
                        new Dependency(EntityType.CONTACT, deal.contactId()),
                        payload));
    }
}

package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.rentguy.EnquiryDocument;
import nl.rentguy.sync.rentguy.RentGuyJson;

/** Queues the enquiry behind a new deal for RentGuy, under its lead's id. It is sent once RentGuy holds its contact. */
@ApplicationScoped
class QueueEnquiry {
    private final DeliveryQueue queue;

    QueueEnquiry(DeliveryQueue queue) {
        this.queue = queue;
    }

    Uni<Void> handle(EventEnvelope<DealCreated> event) {
        DealCreated deal = event.data();
        long version = event.aggregateVersion();
        String payload = RentGuyJson.write(EnquiryDocument.of(deal, version));
        return queue.add(
                CallContext.causedBy(event, Services.THIS),
                new NewDelivery(EntityType.ENQUIRY, deal.leadId(), version, deal.contactId(), payload));
    }
}

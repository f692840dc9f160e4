package nl.rentguy.sync.crm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.Person;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.delivery.DeliveryQueue;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.NewDelivery;
import nl.rentguy.sync.delivery.Services;
import nl.rentguy.sync.rentguy.ContactDocument;
import nl.rentguy.sync.rentguy.RentGuyJson;

/** Queues the state of a contact for RentGuy. Both events carry the whole state, so either may come first. */
@ApplicationScoped
public class QueueContact {
    private final DeliveryQueue queue;

    QueueContact(DeliveryQueue queue) {
        this.queue = queue;
    }

    public Uni<Void> created(EventEnvelope<ContactCreated> event) {
        return handle(event, event.data().contactId(), event.data().person());
    }

    public Uni<Void> updated(EventEnvelope<ContactUpdated> event) {
        return handle(event, event.data().contactId(), event.data().person());
    }

    private Uni<Void> handle(EventEnvelope<?> event, UUID contactId, Person person) {
        long version = event.aggregateVersion();
        String payload = RentGuyJson.write(ContactDocument.of(person, version));
        return queue.add(
                CallContext.causedBy(event, Services.THIS),
                new NewDelivery(EntityType.CONTACT, contactId, version, null, payload));
    }
}

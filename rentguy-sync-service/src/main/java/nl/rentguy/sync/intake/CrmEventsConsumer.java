package nl.rentguy.sync.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.BookingCreated;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.DealStageChanged;
import nl.rentguy.events.PaymentReceived;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import nl.rentguy.sync.crm.QueueBooking;
import nl.rentguy.sync.crm.QueueContact;
import nl.rentguy.sync.crm.QueueDeal;
import nl.rentguy.sync.crm.QueueEnquiry;
import nl.rentguy.sync.delivery.DeliverySender;
import nl.rentguy.sync.project.PlanProject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service listens to: contacts, deals and bookings of the CRM, and payments. */
@ApplicationScoped
class CrmEventsConsumer {
    private final EventConsumption consumption;
    private final DeliverySender sender;
    private final EventRoutes routes;

    CrmEventsConsumer(
            EventConsumption consumption,
            DeliverySender sender,
            QueueContact contact,
            QueueEnquiry enquiry,
            QueueDeal deal,
            QueueBooking booking,
            PlanProject project) {
        this.consumption = consumption;
        this.sender = sender;
        this.routes = EventRoutes.of("sync.crm")
                .on(ContactCreated.class, contact::created)
                .on(ContactUpdated.class, contact::updated)
                .on(
                        DealCreated.class,
                        event -> enquiry.handle(event)
                                .chain(() -> deal.created(event))
                                .chain(() -> project.goOn(event, event.data().dealId())))
                .on(DealStageChanged.class, deal::moved)
                .on(
                        BookingCreated.class,
                        event -> booking.created(event)
                                .chain(() -> project.goOn(event, event.data().dealId())))
                .on(
                        BookingUpdated.class,
                        event -> booking.updated(event)
                                .chain(() -> project.goOn(event, event.data().dealId())))
                .on(PaymentReceived.class, project::paid);
    }

    @Incoming("crm-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes).invoke(sender::wake);
    }
}

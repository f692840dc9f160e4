package nl.rentguy.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.BookingCreated;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.DealStageChanged;
import nl.rentguy.events.EquipmentLine;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.PaymentReceived;
import nl.rentguy.events.Person;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as the CRM publishes them. */
public final class Events {
    public static final String TENANT = "mr-dj";
    public static final String OTHER_TENANT = "demo-rentals";

    private Events() {}

    public static Person sanne(String firstName) {
        return new Person(firstName, "van de", "Vries", "sanne@voorbeeld.nl", "+31612345678", Language.NL);
    }

    public static ProducerRecord<String, byte[]> contactCreated(UUID contactId) {
        return contactCreated(TENANT, contactId);
    }

    public static ProducerRecord<String, byte[]> contactCreated(String tenantId, UUID contactId) {
        return Topic.record(tenantId, "corr-" + contactId, contactId, 1, new ContactCreated(contactId, sanne("Sanne")));
    }

    public static ProducerRecord<String, byte[]> contactUpdated(UUID contactId, long version, String firstName) {
        return Topic.record(
                TENANT, "corr-" + contactId, contactId, version, new ContactUpdated(contactId, sanne(firstName)));
    }

    public static ProducerRecord<String, byte[]> dealCreated(UUID leadId, UUID contactId) {
        UUID dealId = UUID.randomUUID();
        return Topic.record(TENANT, "corr-" + leadId, dealId, 1, deal(dealId, leadId, contactId));
    }

    public static DealCreated deal(UUID dealId, UUID leadId, UUID contactId) {
        return new DealCreated(
                dealId,
                leadId,
                contactId,
                "weddings",
                "new-lead",
                "Bruiloft Sanne van de Vries, 12-06-2027",
                EventType.WEDDING,
                LocalDate.of(2027, 6, 12),
                120,
                "Kasteel de Haar, Utrecht",
                "Graag ook een photobooth.",
                "website");
    }

    public static ProducerRecord<String, byte[]> dealCreated(UUID dealId, UUID leadId, UUID contactId) {
        return Topic.record(TENANT, "corr-" + dealId, dealId, 1, deal(dealId, leadId, contactId));
    }

    public static ProducerRecord<String, byte[]> dealMoved(UUID dealId, UUID contactId, long version, String toStage) {
        return Topic.record(
                TENANT,
                "corr-" + dealId,
                dealId,
                version,
                new DealStageChanged(dealId, contactId, "weddings", "new-lead", toStage, null));
    }

    public static ProducerRecord<String, byte[]> bookingCreated(UUID bookingId, UUID dealId, UUID contactId) {
        BookingUpdated state = booking(bookingId, dealId, contactId, 2);
        return Topic.record(
                TENANT,
                "corr-" + dealId,
                bookingId,
                1,
                new BookingCreated(
                        bookingId,
                        dealId,
                        contactId,
                        state.status(),
                        state.startsAt(),
                        state.endsAt(),
                        state.location(),
                        state.equipment(),
                        state.crewRoles()));
    }

    public static ProducerRecord<String, byte[]> bookingUpdated(BookingUpdated booking, long version) {
        return Topic.record(TENANT, "corr-" + booking.dealId(), booking.bookingId(), version, booking);
    }

    /** A booking on a day of its own, so that the stock is free. */
    public static BookingUpdated booking(UUID bookingId, UUID dealId, UUID contactId, int speakers) {
        Instant start =
                Instant.parse("2027-06-12T16:00:00Z").plus(Duration.ofDays(Math.floorMod(dealId.hashCode(), 3000)));
        return new BookingUpdated(
                bookingId,
                dealId,
                contactId,
                BookingStatus.CONFIRMED,
                start,
                start.plus(Duration.ofHours(8)),
                "Kasteel de Haar, Utrecht",
                List.of(new EquipmentLine("speaker-set", speakers)),
                List.of(new CrewRole("dj", 1)));
    }

    public static ProducerRecord<String, byte[]> paid(UUID dealId, UUID contactId, String purpose) {
        UUID paymentId = UUID.randomUUID();
        return Topic.record(
                TENANT,
                "corr-" + dealId,
                paymentId,
                1,
                new PaymentReceived(
                        paymentId,
                        dealId,
                        contactId,
                        purpose,
                        67_500,
                        "EUR",
                        "mollie",
                        Instant.parse("2026-11-21T10:00:00Z")));
    }
}

package nl.rentguy.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rentguy.events.Campaign;
import nl.rentguy.events.Consent;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.Person;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An enquiry as lead-service announces it; each {@code with} answers a changed copy. */
public record Enquiry(
        String tenant,
        UUID leadId,
        Person person,
        EventType eventType,
        @Nullable LocalDate eventDate,
        boolean marketing,
        Instant receivedAt,
        String source) {
    public static final LocalDate DATE = LocalDate.of(2027, 6, 12);
    private static final Ids IDS = new Ids(Clock.systemUTC());
    private static final Instant RECEIVED = Instant.parse("2026-11-21T10:00:00Z");

    /** Sanne van de Vries asks Mr. DJ for her wedding, under an address of her own. */
    public static Enquiry aWedding() {
        return from("sanne-" + IDS.next() + "@voorbeeld.nl");
    }

    public static Enquiry from(String email) {
        Person sanne = new Person("Sanne", "van de", "Vries", email, "+31612345678", Language.NL);
        return new Enquiry("mr-dj", IDS.next(), sanne, EventType.WEDDING, DATE, true, RECEIVED, "website");
    }

    /** Another enquiry of the same person. */
    public Enquiry again() {
        return new Enquiry(tenant, IDS.next(), person, eventType, eventDate, marketing, receivedAt, source);
    }

    public Enquiry at(String tenantId) {
        return new Enquiry(tenantId, leadId, person, eventType, eventDate, marketing, receivedAt, source);
    }

    public Enquiry about(EventType occasion) {
        return new Enquiry(tenant, leadId, person, occasion, eventDate, marketing, receivedAt, source);
    }

    public Enquiry by(String firstName, @Nullable String infix, @Nullable String lastName, @Nullable String phone) {
        Person other = new Person(firstName, infix, lastName, person.email(), phone, person.language());
        return new Enquiry(tenant, leadId, other, eventType, eventDate, marketing, receivedAt, source);
    }

    public Enquiry through(String otherSource) {
        return new Enquiry(tenant, leadId, person, eventType, eventDate, marketing, receivedAt, otherSource);
    }

    public Enquiry earlier(Duration by) {
        return new Enquiry(tenant, leadId, person, eventType, eventDate, marketing, receivedAt.minus(by), source);
    }

    public Enquiry withoutMarketing() {
        return new Enquiry(tenant, leadId, person, eventType, eventDate, false, receivedAt, source);
    }

    public String email() {
        return person.email();
    }

    public LeadCreated event() {
        return new LeadCreated(
                leadId,
                person,
                eventType,
                eventDate,
                120,
                "Kasteel de Haar, Utrecht",
                "gold",
                "Graag ook een photobooth.",
                source,
                new Campaign("google", "cpc", "bruiloft-2027", null, null),
                new Consent("2026-01", marketing, receivedAt),
                receivedAt);
    }

    /** The event as it lies on the topic, ready to be sent once or several times. */
    public ProducerRecord<String, byte[]> message() {
        return Topic.record(tenant, "corr-" + leadId, leadId, 1, event());
    }
}

package nl.rentguy.sync;

import java.time.LocalDate;
import java.util.UUID;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
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
}

package nl.rentguy.lead.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rentguy.events.Campaign;
import nl.rentguy.events.Consent;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.Person;
import nl.rentguy.kit.context.CallContext;
import org.jspecify.annotations.Nullable;

/** An accepted enquiry, as it came in. It never changes; what becomes of it is the CRM's business. */
@Entity
@IdClass(LeadId.class)
@SuppressWarnings("NullAway.Init")
public class Lead {
    @Id
    String tenantId;

    @Id
    UUID id;

    long version;
    String siteKey;
    String firstName;

    @Nullable
    String infix;

    @Nullable
    String lastName;

    String email;

    @Nullable
    String phone;

    String language;
    String eventType;

    @Nullable
    LocalDate eventDate;

    @Nullable
    Integer guests;

    @Nullable
    String location;

    @Nullable
    String packageInterest;

    @Nullable
    String message;

    String source;

    @Nullable
    String campaignSource;

    @Nullable
    String campaignMedium;

    @Nullable
    String campaignName;

    @Nullable
    String campaignTerm;

    @Nullable
    String campaignContent;

    String consentTextVersion;
    boolean consentMarketing;
    Instant receivedAt;
    String correlationId;

    protected Lead() {}

    /** A lead from a checked enquiry. */
    public static Lead of(UUID id, CallContext context, String siteKey, Enquiry enquiry, Instant receivedAt) {
        Lead lead = new Lead();
        lead.tenantId = context.tenantId();
        lead.id = id;
        lead.version = 1;
        lead.siteKey = siteKey;
        lead.correlationId = context.correlationId();
        lead.receivedAt = receivedAt;
        lead.take(enquiry);
        return lead;
    }

    private void take(Enquiry enquiry) {
        Person person = enquiry.person();
        firstName = person.firstName();
        infix = person.infix();
        lastName = person.lastName();
        email = person.email();
        phone = person.phone();
        language = person.language().code();
        eventType = enquiry.eventType().wireName();
        eventDate = enquiry.eventDate();
        guests = enquiry.guests();
        location = enquiry.location();
        packageInterest = enquiry.packageInterest();
        message = enquiry.message();
        source = enquiry.source();
        consentTextVersion = enquiry.consentTextVersion();
        consentMarketing = enquiry.consentMarketing();
        Campaign campaign = enquiry.campaign();
        if (campaign != null) {
            campaignSource = campaign.source();
            campaignMedium = campaign.medium();
            campaignName = campaign.name();
            campaignTerm = campaign.term();
            campaignContent = campaign.content();
        }
    }

    /** What the other services are told. */
    public LeadCreated created() {
        return new LeadCreated(
                id,
                person(),
                EventType.of(eventType),
                eventDate,
                guests,
                location,
                packageInterest,
                message,
                source,
                campaign(),
                new Consent(consentTextVersion, consentMarketing, receivedAt),
                receivedAt);
    }

    private Person person() {
        return new Person(firstName, infix, lastName, email, phone, Language.of(language));
    }

    private @Nullable Campaign campaign() {
        Campaign campaign = new Campaign(campaignSource, campaignMedium, campaignName, campaignTerm, campaignContent);
        return campaign.equals(new Campaign(null, null, null, null, null)) ? null : campaign;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String correlationId() {
        return correlationId;
    }
}

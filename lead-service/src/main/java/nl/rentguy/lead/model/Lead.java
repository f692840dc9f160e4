package nl.rentguy.lead.model;

import io.vertx.core.json.JsonObject;
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

    /** Its columns, by name. */
    JsonObject row() {
        return new JsonObject()
                .put("tenant_id", tenantId)
                .put("id", id.toString())
                .put("version", version)
                .put("site_key", siteKey)
                .put("first_name", firstName)
                .put("infix", infix)
                .put("last_name", lastName)
                .put("email", email)
                .put("phone", phone)
                .put("language", language)
                .put("event_type", eventType)
                .put("event_date", eventDate == null ? null : eventDate.toString())
                .put("guests", guests)
                .put("location", location)
                .put("package_interest", packageInterest)
                .put("message", message)
                .put("source", source)
                .put("campaign_source", campaignSource)
                .put("campaign_medium", campaignMedium)
                .put("campaign_name", campaignName)
                .put("campaign_term", campaignTerm)
                .put("campaign_content", campaignContent)
                .put("consent_text_version", consentTextVersion)
                .put("consent_marketing", consentMarketing)
                .put("received_at", receivedAt.toString())
                .put("correlation_id", correlationId);
    }

    private Person person() {
        return new Person(firstName, infix, lastName, email, phone, Language.of(language));
    }

    private @Nullable Campaign campaign() {
        Campaign campaign = new Campaign(campaignSource, campaignMedium, campaignName, campaignTerm, campaignContent);
        return campaign.equals(new Campaign(null, null, null, null, null)) ? null : campaign;
    }

    public String tenantId() {
        return tenantId;
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

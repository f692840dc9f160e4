package nl.rentguy.crm.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rentguy.events.Campaign;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/** One enquiry as it was sent. What it says of the person stays as written; the contact may know better by now. */
@Entity
@Table(name = "crm_lead")
public class Lead {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenantId;

    @Column
    private long version;

    @Column(updatable = false)
    private UUID contactId;

    @Column
    private LeadStatus status;

    @Column(updatable = false)
    private String firstName;

    @Column(updatable = false)
    private @Nullable String infix;

    @Column(updatable = false)
    private @Nullable String lastName;

    @Column(updatable = false)
    private String email;

    @Column(updatable = false)
    private @Nullable String phone;

    @Column(updatable = false)
    private Language language;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private @Nullable String utmSource;

    @Column(updatable = false)
    private @Nullable String utmMedium;

    @Column(updatable = false)
    private @Nullable String utmName;

    @Column(updatable = false)
    private @Nullable String utmTerm;

    @Column(updatable = false)
    private @Nullable String utmContent;

    @Column(updatable = false)
    private EventType eventType;

    @Column(updatable = false)
    private @Nullable LocalDate eventDate;

    @Column(updatable = false)
    private @Nullable Integer guests;

    @Column(updatable = false)
    private @Nullable String location;

    @Column(updatable = false)
    private @Nullable String packageInterest;

    @Column(updatable = false)
    private @Nullable String message;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    /** For Hibernate. */
    protected Lead() {}

    /** A lead nobody has worked on; version 1. */
    public static Lead of(String tenantId, UUID contactId, String normalisedEmail, LeadCreated sent, Instant now) {
        Lead lead = new Lead();
        lead.id = sent.leadId();
        lead.tenantId = tenantId;
        lead.version = 1;
        lead.contactId = contactId;
        lead.status = LeadStatus.NEW;
        lead.take(sent.person(), normalisedEmail);
        lead.source = sent.source();
        lead.take(sent.campaign());
        lead.eventType = sent.eventType();
        lead.eventDate = sent.eventDate();
        lead.guests = sent.guests();
        lead.location = sent.location();
        lead.packageInterest = sent.packageInterest();
        lead.message = sent.message();
        lead.receivedAt = sent.receivedAt();
        lead.createdAt = now;
        lead.updatedAt = now;
        return lead;
    }

    private void take(Person person, String normalisedEmail) {
        firstName = person.firstName();
        infix = person.infix();
        lastName = person.lastName();
        email = normalisedEmail;
        phone = person.phone();
        language = person.language();
    }

    private void take(@Nullable Campaign campaign) {
        if (campaign != null) {
            utmSource = campaign.source();
            utmMedium = campaign.medium();
            utmName = campaign.name();
            utmTerm = campaign.term();
            utmContent = campaign.content();
        }
    }

    /** Follows its deal to a status; the version grows only when that is a change. */
    void follow(LeadStatus reached, Instant now) {
        if (status != reached) {
            status = reached;
            version++;
            updatedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID contactId() {
        return contactId;
    }

    public long version() {
        return version;
    }

    public LeadStatus status() {
        return status;
    }

    public Person person() {
        return new Person(firstName, infix, lastName, email, phone, language);
    }

    public String source() {
        return source;
    }

    /** Null when the visitor came without UTM parameters. */
    public @Nullable Campaign campaign() {
        Campaign campaign = new Campaign(utmSource, utmMedium, utmName, utmTerm, utmContent);
        return campaign.equals(new Campaign(null, null, null, null, null)) ? null : campaign;
    }

    public EventType eventType() {
        return eventType;
    }

    public @Nullable LocalDate eventDate() {
        return eventDate;
    }

    public @Nullable Integer guests() {
        return guests;
    }

    public @Nullable String location() {
        return location;
    }

    public @Nullable String packageInterest() {
        return packageInterest;
    }

    public @Nullable String message() {
        return message;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

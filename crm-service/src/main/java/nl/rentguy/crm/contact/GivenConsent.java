package nl.rentguy.crm.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.Consent;

/** What a person agreed to with one lead. Rows are only added: the history is the proof. */
@Entity
@Table(name = "crm_consent")
public class GivenConsent {
    @Id
    private UUID leadId;

    @Column(updatable = false)
    private String tenantId;

    @Column(updatable = false)
    private UUID contactId;

    @Column(updatable = false)
    private String textVersion;

    @Column(updatable = false)
    private boolean marketing;

    @Column(updatable = false)
    private Instant givenAt;

    /** For Hibernate. */
    protected GivenConsent() {}

    public static GivenConsent of(Contact contact, UUID leadId, Consent consent) {
        GivenConsent given = new GivenConsent();
        given.leadId = leadId;
        given.tenantId = contact.tenantId();
        given.contactId = contact.id();
        given.textVersion = consent.textVersion();
        given.marketing = consent.marketing();
        given.givenAt = consent.givenAt();
        return given;
    }

    UUID leadId() {
        return leadId;
    }

    Consent consent() {
        return new Consent(textVersion, marketing, givenAt);
    }
}

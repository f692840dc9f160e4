package nl.rentguy.crm.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rentguy.crm.lead.Lead;
import nl.rentguy.crm.pipeline.Stage;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.EventType;
import org.jspecify.annotations.Nullable;

/** A sales opportunity. It stands in exactly one stage; its status follows from that stage. */
@Entity
@Table(name = "crm_deal")
public class Deal {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenantId;

    @Column
    private long version;

    @Column(updatable = false)
    private UUID leadId;

    @Column
    private UUID contactId;

    @Column
    private String pipeline;

    @Column
    private String stage;

    @Column
    private DealStatus status;

    @Column
    private String title;

    @Column
    private EventType eventType;

    @Column
    private @Nullable LocalDate eventDate;

    @Column
    private @Nullable Integer guests;

    @Column
    private @Nullable String location;

    @Column(updatable = false)
    private String source;

    @Column
    private @Nullable UUID projectId;

    @Column
    private @Nullable String stageReason;

    @Column
    private Instant stageEnteredAt;

    @Column
    private @Nullable Instant closedAt;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    /** For Hibernate. */
    protected Deal() {}

    /** The deal of a fresh lead, in the first stage of its pipeline; version 1. */
    public static Deal of(String tenantId, UUID id, Lead lead, String pipeline, String firstStage, Instant now) {
        Deal deal = new Deal();
        deal.id = id;
        deal.tenantId = tenantId;
        deal.version = 1;
        deal.leadId = lead.id();
        deal.contactId = lead.contactId();
        deal.pipeline = pipeline;
        deal.stage = firstStage;
        deal.status = DealStatus.OPEN;
        deal.title = DealTitle.of(lead.eventType(), lead.person().fullName(), lead.eventDate());
        deal.eventType = lead.eventType();
        deal.eventDate = lead.eventDate();
        deal.guests = lead.guests();
        deal.location = lead.location();
        deal.source = lead.source();
        deal.stageEnteredAt = now;
        deal.createdAt = now;
        deal.updatedAt = now;
        return deal;
    }

    /** Enters a stage that its pipeline allows; the version grows by one. */
    void enter(Stage next, @Nullable String reason, Instant now) {
        stage = next.key();
        status = DealStatus.after(next.closes());
        stageReason = reason;
        stageEnteredAt = now;
        closedAt = next.isOpen() ? null : now;
        updatedAt = now;
        version++;
    }

    /** Notes which project RentGuy makes of it; no reader sees that, so the version stays. */
    public void becomes(UUID project) {
        projectId = project;
    }

    /** The event that announces it; the message is the lead's. */
    public DealCreated created(@Nullable String message) {
        return new DealCreated(
                id, leadId, contactId, pipeline, stage, title, eventType, eventDate, guests, location, message, source);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID leadId() {
        return leadId;
    }

    public UUID contactId() {
        return contactId;
    }

    public String pipeline() {
        return pipeline;
    }

    public String stage() {
        return stage;
    }

    public DealStatus status() {
        return status;
    }

    public String title() {
        return title;
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

    public String source() {
        return source;
    }

    /** Why it came to its stage, if somebody said so. */
    public @Nullable String stageReason() {
        return stageReason;
    }

    public Instant stageEnteredAt() {
        return stageEnteredAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

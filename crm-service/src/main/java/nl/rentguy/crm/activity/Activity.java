package nl.rentguy.crm.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.ActivityLogged;
import nl.rentguy.events.ActivityType;
import nl.rentguy.events.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * Something done, or to be done, for a lead, a contact or a deal. With a due time it is open until somebody completes
 * it; without one it already happened when it was logged.
 */
@Entity
@Table(name = "crm_activity")
public class Activity {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenantId;

    @Column
    private long version;

    @Column(updatable = false)
    private ActivityType type;

    @Column(updatable = false)
    private SubjectType subjectType;

    @Column(updatable = false)
    private UUID subjectId;

    @Column
    private String title;

    @Column
    private @Nullable String text;

    @Column
    private @Nullable Instant dueAt;

    @Column
    private @Nullable String owner;

    @Column(updatable = false)
    private @Nullable String slaStage;

    @Column(updatable = false)
    private @Nullable Matter matter;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String createdBy;

    @Column
    private @Nullable Instant completedAt;

    @Column
    private @Nullable String completedBy;

    /** For Hibernate. */
    protected Activity() {}

    /** What a caller asks to be logged; version 1. */
    static Activity of(String tenantId, UUID id, NewActivity asked, String actor, Instant now) {
        Activity activity = new Activity();
        activity.id = id;
        activity.tenantId = tenantId;
        activity.version = 1;
        activity.type = asked.type();
        activity.subjectType = asked.subjectType();
        activity.subjectId = asked.subjectId();
        activity.title = asked.title();
        activity.text = asked.text();
        activity.dueAt = asked.dueAt();
        activity.owner = asked.owner();
        activity.createdAt = now;
        activity.createdBy = actor;
        if (asked.dueAt() == null) {
            activity.completedAt = now;
            activity.completedBy = actor;
        }
        return activity;
    }

    /** The task that a deal's stage demands; at most one per deal is open. */
    static Activity followUp(String tenantId, UUID id, FollowUp demanded, String actor, Instant now) {
        NewActivity task = new NewActivity(
                ActivityType.TASK,
                SubjectType.DEAL,
                demanded.dealId(),
                demanded.title(),
                null,
                demanded.dueAt(),
                demanded.owner());
        Activity activity = of(tenantId, id, task, actor, now);
        activity.slaStage = demanded.stage();
        return activity;
    }

    /** Makes it the one open task of a matter. */
    Activity about(Matter about) {
        matter = about;
        return this;
    }

    /** Completes it; false, changing nothing, when it was completed before. */
    boolean complete(String actor, Instant now) {
        if (completedAt != null) {
            return false;
        }
        completedAt = now;
        completedBy = actor;
        version++;
        return true;
    }

    /** The event that announces it. */
    public ActivityLogged logged() {
        return new ActivityLogged(id, type, subjectType, subjectId, title, dueAt, owner);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ActivityType type() {
        return type;
    }

    public SubjectType subjectType() {
        return subjectType;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String title() {
        return title;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** Who is to do it: {@code role:<name>} or {@code user:<subject>}. */
    public @Nullable String owner() {
        return owner;
    }

    /** Key of the stage whose SLA demands it; null for every other activity. */
    public @Nullable String slaStage() {
        return slaStage;
    }

    /** Null for what somebody logged. */
    public @Nullable Matter matter() {
        return matter;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public @Nullable String completedBy() {
        return completedBy;
    }
}

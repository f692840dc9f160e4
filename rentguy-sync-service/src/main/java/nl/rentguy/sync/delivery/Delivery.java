package nl.rentguy.sync.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import org.jspecify.annotations.Nullable;

/** One version of one entity on its way to RentGuy. Claiming happens in {@link DueDeliveries}; the rest here. */
@Entity
@Table(name = "delivery")
public class Delivery {
    static final String NEWER_KNOWN = "a newer version is known";

    @Id
    private UUID id;

    @Column
    private String tenantId;

    @Column
    private EntityType entityType;

    @Column
    private UUID entityId;

    @Column
    private long entityVersion;

    @Column
    private @Nullable EntityType dependsOnType;

    @Column
    private @Nullable UUID dependsOn;

    @Column
    private boolean blocked;

    @Column
    private String payload;

    @Column
    private String idempotencyKey;

    @Column
    private int edits;

    @Column
    private DeliveryState state;

    @Embedded
    private Tries tries;

    @Column
    private boolean inDoubt;

    @Column
    private @Nullable Instant leaseUntil;

    @Column
    private Instant waitingSince;

    @Column
    private @Nullable String lastError;

    @Column
    private int events;

    @Embedded
    private Origin origin;

    @Column
    private Instant createdAt;

    @Column
    private @Nullable Instant deliveredAt;

    protected Delivery() {}

    private Delivery(UUID id, CallContext context, NewDelivery what, DeliveryState state, Instant now) {
        Dependency first = what.dependsOn();
        this.id = id;
        this.tenantId = context.tenantId();
        this.entityType = what.entityType();
        this.entityId = what.entityId();
        this.entityVersion = what.version();
        this.dependsOnType = first == null ? null : first.type();
        this.dependsOn = first == null ? null : first.id();
        this.payload = what.payload();
        this.idempotencyKey = what.idempotencyKey();
        this.state = state;
        this.tries = new Tries(now);
        this.waitingSince = now;
        this.origin = new Origin(context);
        this.createdAt = now;
    }

    /** A delivery that is due at once; blocked until RentGuy holds what it depends on. */
    static Delivery waiting(UUID id, CallContext context, NewDelivery what, boolean blocked, Instant now) {
        Delivery delivery = new Delivery(id, context, what, DeliveryState.WAITING, now);
        delivery.blocked = blocked;
        return delivery;
    }

    /** A delivery that came after a newer version: noted down, never sent. */
    static Delivery outdated(UUID id, CallContext context, NewDelivery what, Instant now) {
        Delivery delivery = new Delivery(id, context, what, DeliveryState.SUPERSEDED, now);
        delivery.lastError = NEWER_KNOWN;
        return delivery;
    }

    /** What {@link DueDeliveries} does in SQL: the next try begins. */
    void claim(Instant now, Instant leaseUntil) {
        this.state = DeliveryState.SENDING;
        this.leaseUntil = leaseUntil;
        tries.begin(now);
    }

    /** True while that try is the current one; false once its lease ended and another replica took over. */
    boolean isTrying(int attempt) {
        return state == DeliveryState.SENDING && tries.attempts() == attempt;
    }

    /**
     * Ends the current try.
     *
     * @param overtaken whether a newer version was queued, so that this one is not sent again
     */
    void conclude(RentGuyAnswer answer, boolean overtaken, RetrySchedule schedule, Instant now) {
        if (state != DeliveryState.SENDING) {
            throw new IllegalStateException("a delivery that is " + state.wireName() + " has no try to end");
        }
        leaseUntil = null;
        inDoubt = answer.inDoubt();
        switch (answer.verdict()) {
            case ACCEPTED -> {
                state = DeliveryState.DELIVERED;
                deliveredAt = now;
                lastError = null;
                events += entityType.isCheck() ? 0 : 1;
            }
            case STALE -> end(DeliveryState.SUPERSEDED, "RentGuy holds a newer version");
            case REFUSED -> exhaust(answer, now);
            case DENIED, RATE_LIMITED, SERVER_ERROR, TIMEOUT, UNREACHABLE -> fail(answer, overtaken, schedule, now);
        }
    }

    private void fail(RentGuyAnswer answer, boolean overtaken, RetrySchedule schedule, Instant now) {
        boolean over = tries.isOverWith(answer, schedule, now);
        if (overtaken) {
            end(DeliveryState.SUPERSEDED, NEWER_KNOWN);
        } else if (over) {
            exhaust(answer, now);
        } else {
            end(DeliveryState.RETRYING, answer.reason());
            tries.backOff(answer, schedule, now);
        }
    }

    private void exhaust(RentGuyAnswer answer, Instant now) {
        end(DeliveryState.EXHAUSTED, answer.reason());
        tries.failed(now);
        events++;
    }

    private void end(DeliveryState next, String why) {
        state = next;
        lastError = why;
    }

    /** Puts it back into the queue, due now but never before RentGuy asked for; it is tried for the full time again. */
    public void retry(Instant now) {
        requireState(state.canBeRetried(), "retried");
        if (!state.isQueued()) {
            waitingSince = now;
        }
        state = tries.attempts() == 0 ? DeliveryState.WAITING : DeliveryState.RETRYING;
        tries.beginAnew(now);
    }

    /** Takes it out of the queue; it is not sent any more unless it is retried. */
    public void cancel() {
        requireState(state.canBeCancelled(), "cancelled");
        state = DeliveryState.CANCELLED;
    }

    /**
     * Replaces what is sent and retries. RentGuy gets it under a new key, as it refuses another body under the old one.
     * Its version stays, so a look-up cannot tell it from the one before: it is sent without.
     */
    public void edit(String newPayload, Instant now) {
        payload = newPayload;
        edits++;
        idempotencyKey =
                new NewDelivery(entityType, entityId, entityVersion, null, newPayload).idempotencyKey() + "-e" + edits;
        inDoubt = false;
        retry(now);
    }

    private void requireState(boolean right, String command) {
        if (!right) {
            throw new IllegalStateException("a delivery that is " + state.wireName() + " cannot be " + command);
        }
    }

    /** In whose name its events are published: that of whoever caused the delivery. */
    CallContext context() {
        return origin.context(tenantId);
    }

    @Nullable
    String traceparent() {
        return origin.traceparent();
    }

    public UUID id() {
        return id;
    }

    public EntityType entityType() {
        return entityType;
    }

    public UUID entityId() {
        return entityId;
    }

    public long entityVersion() {
        return entityVersion;
    }

    public @Nullable EntityType dependsOnType() {
        return dependsOnType;
    }

    public @Nullable UUID dependsOn() {
        return dependsOn;
    }

    /** Whether RentGuy does not hold yet what this depends on. */
    public boolean isBlocked() {
        return blocked;
    }

    public String payload() {
        return payload;
    }

    public String idempotencyKey() {
        return idempotencyKey;
    }

    public int edits() {
        return edits;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return tries.attempts();
    }

    boolean inDoubt() {
        return inDoubt;
    }

    public Instant dueAt() {
        return tries.dueAt();
    }

    public @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    public @Nullable Instant failedAt() {
        return tries.failedAt();
    }

    public @Nullable String lastError() {
        return lastError;
    }

    /** Why it was not delivered, e.g. {@code refused (422): …}; empty when it was. */
    String failure() {
        return lastError == null ? "" : lastError;
    }

    /** Events published about it so far, which is the version of the last one. */
    int events() {
        return events;
    }

    public String correlationId() {
        return origin.correlationId();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }
}

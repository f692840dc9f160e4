package nl.rentguy.sync.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.Verdict;
import org.jspecify.annotations.Nullable;

/** How often a delivery was tried, since when, and when it is next. */
@Embeddable
public class Tries {
    @Column
    private int attempts;

    @Column
    private Instant dueAt;

    @Column
    private @Nullable Instant notBefore;

    @Column
    private @Nullable Instant firstTriedAt;

    @Column
    private @Nullable Instant failedAt;

    protected Tries() {}

    Tries(Instant dueAt) {
        this.dueAt = dueAt;
    }

    void begin(Instant now) {
        attempts++;
        firstTriedAt = firstTriedAt == null ? now : firstTriedAt;
    }

    /**
     * Takes the time of a failed try into account. Time in which it was not tried, or RentGuy only had too much to do, is no
     * reason to give up: the count begins anew.
     *
     * @return whether it has been tried for long enough
     */
    boolean isOverWith(RentGuyAnswer answer, RetrySchedule schedule, Instant now) {
        if (answer.verdict() == Verdict.RATE_LIMITED) {
            firstTriedAt = null;
            return false;
        }
        if (firstTriedAt == null || (failedAt != null && schedule.wasInterrupted(failedAt, now))) {
            firstTriedAt = now;
        }
        return schedule.isOver(firstTriedAt, now);
    }

    /** The next try is not before RentGuy asked for. */
    void backOff(RentGuyAnswer answer, RetrySchedule schedule, Instant now) {
        failed(now);
        notBefore = answer.retryAfter() == null ? null : now.plus(answer.retryAfter());
        dueAt = now.plus(schedule.waitAfter(attempts, answer.retryAfter()));
    }

    void failed(Instant now) {
        failedAt = now;
    }

    /** Due now but never before RentGuy asked for, and for the full time again. */
    void beginAnew(Instant now) {
        firstTriedAt = null;
        dueAt = notBefore != null && notBefore.isAfter(now) ? notBefore : now;
    }

    int attempts() {
        return attempts;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant failedAt() {
        return failedAt;
    }
}

package nl.rentguy.sync.rentguy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps this replica just below what RentGuy allows a tenant. Nobody tells how many requests a second that are: there is no
 * limit until the first 429, then what went through in the second before it. There the pace stays for a while and rises
 * again, until the next 429 or until there is no limit any more; when so little went through that it says nothing about a
 * limit, it starts low and rises at once. Without it a queue would be sent in bursts, each ended by the pause that
 * RentGuy asks for.
 */
final class Pace {
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final double JUST_BELOW = 0.95;

    /** Fewer than these say nothing about a limit: so much goes through when little is to be sent. */
    private static final double LEAST_PER_SECOND = 10;

    private static final double NO_LIMIT_PER_SECOND = 1_000;
    private static final Duration CAREFUL = Duration.ofSeconds(20);
    private static final double CAREFUL_GROWTH = 0.002;
    private static final double GROWTH = 0.2;

    /** So much of a second may go out together; with {@link #JUST_BELOW}, no second holds more than RentGuy allows. */
    private static final double BURST = 0.05;

    private final Clock clock;
    private final Deque<Instant> taken = new ArrayDeque<>();
    private double perSecond = Double.POSITIVE_INFINITY;
    private double saved;
    private Instant savedAt = Instant.EPOCH;
    private Instant limitedAt = Instant.EPOCH;

    /** Whether the last 429 told what the limit is. */
    private boolean isKnown;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** How many may go out now, at most that many. */
    synchronized int permits(int most) {
        save();
        if (!isLimited()) {
            return most;
        }
        return saved < enough() ? 0 : (int) Math.min(most, saved);
    }

    /**
     * How long it takes until more may go out; zero when more may at once.
     *
     * @param used permits that are used before
     */
    synchronized Duration untilMore(int used) {
        save();
        double missing = enough() - (saved - used);
        return isLimited() && missing > 0
                ? Duration.ofMillis((long) Math.ceil(missing / perSecond * WINDOW.toMillis()))
                : Duration.ZERO;
    }

    /** Takes note that one went out. */
    synchronized void sent() {
        if (isLimited()) {
            saved--;
        }
    }

    /** Takes note of what one gave. */
    synchronized void note(Verdict verdict) {
        Instant now = now();
        while (!taken.isEmpty() && taken.getFirst().isBefore(now.minus(WINDOW))) {
            taken.removeFirst();
        }
        if (verdict != Verdict.RATE_LIMITED) {
            taken.addLast(now);
        } else if (!now.isBefore(limitedAt.plus(WINDOW))) {
            perSecond = Math.max(LEAST_PER_SECOND, JUST_BELOW * taken.size());
            isKnown = taken.size() >= LEAST_PER_SECOND;
            saved = 0;
            savedAt = now;
            limitedAt = now;
        }
    }

    private boolean isLimited() {
        return perSecond < NO_LIMIT_PER_SECOND;
    }

    private void save() {
        if (!isLimited()) {
            return;
        }
        Instant now = now();
        double seconds = Duration.between(savedAt, now).toNanos() / 1e9;
        double growth = isKnown && now.isBefore(limitedAt.plus(CAREFUL)) ? CAREFUL_GROWTH : GROWTH;
        perSecond *= Math.pow(1 + growth, seconds);
        saved = Math.min(burst(), saved + seconds * perSecond);
        savedAt = now;
    }

    /** A clock that was put back must not stop anything until it has caught up. */
    private Instant now() {
        Instant now = clock.instant();
        savedAt = now.isBefore(savedAt) ? now : savedAt;
        limitedAt = now.isBefore(limitedAt) ? now : limitedAt;
        return now;
    }

    private double burst() {
        return Math.max(1, BURST * perSecond);
    }

    private double enough() {
        return Math.max(1, burst() / 2);
    }
}

package nl.rentguy.sync.rentguy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this replica from hammering a tenant's RentGuy that is in trouble or refuses the key. After several such answers in a
 * row nothing is sent for a short while, then one probe goes out: its success opens the way again, its failure starts the next wait.
 * Deliveries that are held back lose no try.
 */
public class Circuit {
    private final CircuitConfig config;
    private final Clock clock;
    private int troubles;
    private @Nullable Instant openUntil;

    Circuit(CircuitConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** How the circuit stands. */
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How many more requests may go out, given how many are on their way. */
    public synchronized int permits(int onTheirWay, int most) {
        return switch (state()) {
            case CLOSED -> Math.max(0, most - onTheirWay);
            case OPEN -> 0;
            case HALF_OPEN -> onTheirWay == 0 ? 1 : 0;
        };
    }

    /**
     * Takes note of what a request gave. Trouble reported late, while nothing is sent, does not prolong the wait. That
     * RentGuy had too many requests shows that it works.
     */
    public synchronized void note(Verdict verdict) {
        if (!verdict.canChange() || verdict == Verdict.RATE_LIMITED) {
            troubles = 0;
            openUntil = null;
            return;
        }
        troubles++;
        if (state() == State.HALF_OPEN || (state() == State.CLOSED && troubles >= config.failures())) {
            openUntil = clock.instant().plus(config.openFor());
        }
    }

    /** Ends a wait that runs: the next request is the probe. */
    public synchronized void probeNow() {
        if (state() == State.OPEN) {
            openUntil = clock.instant();
        }
    }

    /** How long nothing goes out; zero unless it is open. */
    synchronized Duration untilProbe() {
        Instant now = clock.instant();
        return openUntil != null && now.isBefore(openUntil) ? Duration.between(now, openUntil) : Duration.ZERO;
    }

    public synchronized State state() {
        if (openUntil == null) {
            return State.CLOSED;
        }
        return clock.instant().isBefore(openUntil) ? State.OPEN : State.HALF_OPEN;
    }
}

package nl.rentguy.sync.rentguy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's way to its RentGuy: how many requests this replica may send now, which follows from what the ones before
 * gave.
 */
final class Lane {
    private final Circuit circuit;
    private final Pace pace;
    private final Duration shortPause;
    private final Clock clock;
    private int onTheirWay;
    private @Nullable Instant pausedUntil;
    private @Nullable RentGuyAccess access;

    /** Also after a start: what made others wait may have ended while nobody looked. */
    private boolean owesCatchUp = true;

    Lane(CircuitConfig config, Clock clock) {
        this.circuit = new Circuit(config, clock);
        this.pace = new Pace(clock);
        this.shortPause = config.openFor();
        this.clock = clock;
    }

    /**
     * What may go out now.
     *
     * @param permits how many requests more
     * @param untilMore how long it takes until more than those may; zero when that is at once, or as soon as one ends that is
     *     on its way
     */
    record Turn(int permits, Duration untilMore) {}

    /**
     * How many more requests may go out. Whoever has none on its way and looks again after what {@link Turn#untilMore} says
     * misses nothing.
     *
     * @param with what they go out with; when it differs from the last, trouble and pause say nothing any more and a probe
     *     shows how things stand
     * @param most requests on their way at once
     */
    synchronized Turn turn(RentGuyAccess with, int most) {
        if (access != null && !access.equals(with)) {
            circuit.probeNow();
            pausedUntil = null;
        }
        access = with;
        // Asked before the permits: the other way round, a wait that ends in between leaves no permits and no wait.
        Duration wait = untilNext();
        int permits = pausedUntil() == null ? pace.permits(circuit.permits(onTheirWay, most)) : 0;
        return new Turn(permits, permits == 0 ? wait : pace.untilMore(permits));
    }

    private Duration untilNext() {
        Instant until = pausedUntil;
        Duration pause = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
        return Collections.max(List.of(Duration.ZERO, pause, circuit.untilProbe(), pace.untilMore(0)));
    }

    synchronized void begin() {
        onTheirWay++;
        pace.sent();
    }

    synchronized void end() {
        onTheirWay--;
    }

    /**
     * Takes note of what a request gave. RentGuy is left alone for as long as it asked for; when it had too many requests and did
     * not say how long, for a moment.
     *
     * @return whether RentGuy took the first one since the start or since the circuit opened
     */
    synchronized boolean note(RentGuyAnswer answer) {
        circuit.note(answer.verdict());
        pace.note(answer.verdict());
        if (answer.retryAfter() != null) {
            pause(answer.retryAfter());
        } else if (answer.verdict() == Verdict.RATE_LIMITED) {
            pause(shortPause);
        }
        boolean back = owesCatchUp && answer.verdict().held();
        owesCatchUp = circuit.state() != Circuit.State.CLOSED || (owesCatchUp && !back);
        return back;
    }

    private void pause(Duration asked) {
        Instant until = clock.instant().plus(asked);
        pausedUntil = pausedUntil == null || pausedUntil.isBefore(until) ? until : pausedUntil;
    }

    /** The next success counts as the first one. */
    synchronized void oweCatchUp() {
        owesCatchUp = true;
    }

    /** Until when RentGuy asked to be left alone; null when it does not. */
    synchronized @Nullable Instant pausedUntil() {
        return pausedUntil != null && clock.instant().isBefore(pausedUntil) ? pausedUntil : null;
    }

    Circuit circuit() {
        return circuit;
    }
}

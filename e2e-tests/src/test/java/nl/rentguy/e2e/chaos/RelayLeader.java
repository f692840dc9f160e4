package nl.rentguy.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import nl.rentguy.e2e.Suite;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A second lead-service for a while; of the two the one dies that relays events, and the other one has to go on. */
final class RelayLeader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Suite suite;
    private @Nullable RunningPart second;

    RelayLeader(Suite suite) {
        this.suite = suite;
    }

    /**
     * Kills the one that leads and waits until the other does.
     *
     * @return who led before and after
     * @throws IllegalStateException when not exactly one led, or the other did not take over
     */
    synchronized String kill() {
        RunningPart first = suite.part(Part.LEAD_SERVICE);
        RunningPart replica = withReplica();
        awaitThat("neither relayed", () -> leads(first) != leads(replica));
        RunningPart leader = leads(first) ? first : replica;
        RunningPart other = leader.equals(first) ? replica : first;
        leader.kill();
        long killed = System.nanoTime();
        awaitThat(leader.name() + " was killed and " + other.name() + " did not relay", () -> leads(other));
        return leader.name() + " led and was killed, " + other.name() + " led after "
                + Watch.seconds(Duration.ofNanos(System.nanoTime() - killed));
    }

    /** The one that died is back, and alone. */
    synchronized void mend() {
        suite.bringBack(Part.LEAD_SERVICE);
        if (second != null) {
            second.stop();
        }
    }

    private RunningPart withReplica() {
        RunningPart replica = second;
        if (replica == null) {
            replica = suite.addReplica(Part.LEAD_SERVICE);
            second = replica;
        } else {
            replica.start();
        }
        return replica;
    }

    private boolean leads(RunningPart replica) {
        return suite.metrics().sumIfAlive(replica, "outbox_leader") == 1;
    }

    private static void awaitThat(String otherwise, Callable<Boolean> condition) {
        try {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(condition);
        } catch (ConditionTimeoutException never) {
            throw new IllegalStateException(otherwise + " within " + Watch.seconds(PATIENCE), never);
        }
    }
}

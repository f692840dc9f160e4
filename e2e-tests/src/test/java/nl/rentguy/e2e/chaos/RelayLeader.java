package nl.rentguy.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.rentguy.e2e.Suite;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A second lead-service for a while; of the two the one dies that relays events. */
final class RelayLeader {
    private final Suite suite;
    private @Nullable RunningPart second;

    RelayLeader(Suite suite) {
        this.suite = suite;
    }

    /** @throws IllegalStateException when neither relayed; a process was killed all the same */
    synchronized void kill() {
        RunningPart first = suite.part(Part.LEAD_SERVICE);
        RunningPart replica = withReplica();
        Optional<RunningPart> leader = leaderOf(List.of(first, replica));
        leader.orElse(first).kill();
        if (leader.isEmpty()) {
            throw new IllegalStateException("nobody relayed; " + first.name() + " was killed instead");
        }
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

    /** None while PostgreSQL or Kafka is away: then nobody relays. */
    private Optional<RunningPart> leaderOf(List<RunningPart> replicas) {
        try {
            return Optional.of(await("that one of them relays")
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(100))
                    .until(
                            () -> replicas.stream()
                                    .filter(replica -> suite.metrics().sum(replica, "outbox_leader") == 1)
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow());
        } catch (ConditionTimeoutException nobody) {
            return Optional.empty();
        }
    }
}

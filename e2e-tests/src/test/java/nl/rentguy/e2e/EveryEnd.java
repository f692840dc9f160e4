package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Holds what was accepted against what arrived: at the capture side, in the CRM, in RentGuy's books, in the mailbox, in the
 * Teams channel and in the event log. Equal means that nothing is missing and nothing is there twice.
 */
public final class EveryEnd {
    private final Suite suite;

    EveryEnd(Suite suite) {
        this.suite = suite;
    }

    /**
     * Waits until every end holds exactly what was accepted, lets everything that is still under way come to rest, and
     * looks once more.
     *
     * @return how long it took until every end was complete
     */
    public Duration awaitExactly(Collection<Accepted> accepted) {
        long began = System.nanoTime();
        Expectations expected = new Expectations(List.copyOf(accepted));
        List<End> open = new ArrayList<>(End.all(suite));
        try {
            await("that every end is complete")
                    .atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        open.removeIf(end -> difference(end, expected).isEmpty());
                        return open.isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(report(expected, open), e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        suite.awaitRest();
        List<End> unequal = End.all(suite).stream()
                .filter(end -> !difference(end, expected).isEmpty())
                .toList();
        if (!unequal.isEmpty()) {
            throw new AssertionError(report(expected, unequal));
        }
        return took;
    }

    /**
     * Counts every end once, as it is now.
     *
     * @param handmade enquiries that reached the topics past the capture side
     */
    public List<EndCount> count(Collection<Accepted> accepted, Collection<Accepted> handmade) {
        Expectations expected = new Expectations(List.copyOf(accepted), List.copyOf(handmade));
        return End.all(suite).stream()
                .map(end -> new EndCount(end.name(), end.expected(expected), end.arrived(expected)))
                .toList();
    }

    private static String difference(End end, Expectations expected) {
        return end.arrived(expected).differenceTo(end.expected(expected));
    }

    private String report(Expectations expected, List<End> unequal) {
        StringBuilder report =
                new StringBuilder("accepted " + expected.leads().size() + " enquiries, but these ends differ:");
        for (End end : unequal) {
            report.append("\n  ").append(end.name()).append(": ").append(difference(end, expected));
        }
        return report.append("\nLogs are in ").append(suite.logs()).toString();
    }
}

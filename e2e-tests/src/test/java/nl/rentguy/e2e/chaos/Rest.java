package nl.rentguy.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.rentguy.e2e.Suite;
import org.awaitility.core.ConditionTimeoutException;

/** The state in which nothing is under way: no event unpublished or unhandled, no delivery or notification unsent. */
final class Rest {
    /** What left one place may not have been seen in the next yet. */
    private static final int LOOKS = 2;

    private static final int SHOWN = 3;

    private final Suite suite;
    private final Progress progress;

    Rest(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    /** Waits at most so long; what still waits then, empty when everything is at rest. */
    List<String> comesWithin(Duration patience) {
        AtomicReference<List<String>> last = new AtomicReference<>(List.of());
        int[] quiet = {0};
        try {
            await("that everything is at rest")
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofSeconds(2))
                    .pollInSameThread()
                    .until(() -> {
                        List<String> waiting = look();
                        report(last.getAndSet(waiting), waiting);
                        quiet[0] = waiting.isEmpty() ? quiet[0] + 1 : 0;
                        return quiet[0] >= LOOKS;
                    });
        } catch (ConditionTimeoutException tooLong) {
            return last.get();
        }
        return List.of();
    }

    private List<String> look() {
        try {
            return suite.stillWaiting();
        } catch (RuntimeException | AssertionError unanswered) {
            return List.of("unknown: " + unanswered.getMessage());
        }
    }

    private void report(List<String> before, List<String> waiting) {
        if (!waiting.isEmpty() && waiting.size() != before.size()) {
            progress.event("not at rest: "
                    + waiting.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (waiting.size() > SHOWN ? " and " + (waiting.size() - SHOWN) + " more" : ""));
        }
    }
}

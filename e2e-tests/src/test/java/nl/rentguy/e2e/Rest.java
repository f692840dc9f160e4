package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.awaitility.core.ConditionTimeoutException;

/** The state in which nothing is under way, see {@link Suite#stillWaiting()}. */
public final class Rest {
    /** What left one place may not have been seen in the next yet. */
    private static final int LOOKS = 2;

    private final Suite suite;
    private final Duration lookEvery;
    private final BiConsumer<List<String>, List<String>> observer;

    /**
     * Looks again and again.
     *
     * @param observer gets what waited at the look before, and what waits now
     */
    public Rest(Suite suite, Duration lookEvery, BiConsumer<List<String>, List<String>> observer) {
        this.suite = suite;
        this.lookEvery = lookEvery;
        this.observer = observer;
    }

    /** Waits at most so long; what still waits then, empty when everything is at rest. */
    public List<String> comesWithin(Duration patience) {
        AtomicReference<List<String>> last = new AtomicReference<>(List.of());
        int[] quiet = {0};
        try {
            await("that everything is at rest")
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(lookEvery)
                    .pollInSameThread()
                    .until(() -> {
                        List<String> waiting = look();
                        observer.accept(last.getAndSet(waiting), waiting);
                        quiet[0] = waiting.isEmpty() ? quiet[0] + 1 : 0;
                        return quiet[0] >= LOOKS;
                    });
        } catch (ConditionTimeoutException tooLong) {
            List<String> waiting = last.get();
            return waiting.isEmpty() ? List.of("something, until a moment ago") : waiting;
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
}

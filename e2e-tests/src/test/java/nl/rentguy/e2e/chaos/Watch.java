package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.util.Locale;

/** Time since the beginning of the run. */
final class Watch {
    private final long began = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** As {@code 2:05}. */
    static String minutes(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /** As {@code 2.1 s}. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}

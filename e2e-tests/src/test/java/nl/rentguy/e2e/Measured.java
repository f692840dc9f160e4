package nl.rentguy.e2e;

import java.time.Duration;
import java.util.Locale;

/** Prints what a scenario measured into the build's output. */
public final class Measured {
    private Measured() {}

    public static void print(String what, Duration took) {
        System.out.println(String.format(Locale.ROOT, "[measured] %s: %.3f s", what, took.toMillis() / 1000.0));
    }
}

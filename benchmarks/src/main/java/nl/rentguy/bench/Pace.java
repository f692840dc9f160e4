package nl.rentguy.bench;

import java.time.Duration;

/**
 * How long a run takes.
 *
 * @param compile load before the first measurement, until the JVMs have compiled what is hot
 * @param warmUp before each measurement
 * @param rounds of all measurements; the median counts
 */
public record Pace(Duration compile, Duration warmUp, Duration measured, int rounds) {

    /** For figures that are kept: about twelve minutes for lead capture. */
    static final Pace FULL = new Pace(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(10), 3);

    /** For a look while something is changed: about two minutes. */
    static final Pace QUICK = new Pace(Duration.ofSeconds(16), Duration.ofSeconds(1), Duration.ofSeconds(3), 1);

    /** Whether less is measured than for figures that are kept. */
    public boolean isQuick() {
        return equals(QUICK);
    }
}

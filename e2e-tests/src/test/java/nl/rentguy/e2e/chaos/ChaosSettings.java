package nl.rentguy.e2e.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a run is made.
 *
 * @param broken what is switched off to see that the checker notices; empty in a run that is meant to pass
 * @param results the folder for the book
 */
record ChaosSettings(Duration duration, long seed, int perSecond, String broken, Path results) {

    /** From {@code chaos.minutes}, {@code chaos.seed}, {@code chaos.rate}, {@code chaos.break}, {@code chaos.results}. */
    static ChaosSettings ofSystemProperties() {
        double minutes = Double.parseDouble(System.getProperty("chaos.minutes", "3"));
        return new ChaosSettings(
                Duration.ofSeconds(Math.round(minutes * 60)),
                Long.parseLong(System.getProperty("chaos.seed", "1883")),
                Integer.parseInt(System.getProperty("chaos.rate", "4")),
                System.getProperty("chaos.break", ""),
                Path.of(System.getProperty("chaos.results", "target/chaos")));
    }

    /** As it was asked for: {@code 30}, {@code 1.5}. */
    String minutes() {
        return duration.toSecondsPart() == 0
                ? Long.toString(duration.toMinutes())
                : Double.toString(duration.toSeconds() / 60.0);
    }

    /** What every service gets in its environment. */
    Map<String, String> environment() {
        return switch (broken) {
            case "" -> Map.of();
            case "inbox" -> Map.of("RENTGUY_INBOX_DEDUPLICATE", "false");
            default -> throw new IllegalArgumentException("There is no \"" + broken + "\" to break, only inbox.");
        };
    }
}

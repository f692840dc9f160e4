package nl.rentguy.e2e;

import java.io.UncheckedIOException;
import nl.rentguy.platform.RunningPart;

/** What a service reports about itself, straight from its own port. */
public final class Metrics {
    private final Http http;

    Metrics(Http http) {
        this.http = http;
    }

    /**
     * The sum of a metric over its labels.
     *
     * @param labels texts that all occur in the line, e.g. {@code reason="unknown-event"}
     * @return 0 when the service does not report it or does not answer
     */
    public double sum(RunningPart service, String metric, String... labels) {
        try {
            return http.get(service.address() + "/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                    .filter(line -> java.util.Arrays.stream(labels).allMatch(line::contains))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (UncheckedIOException down) {
            return 0;
        }
    }
}

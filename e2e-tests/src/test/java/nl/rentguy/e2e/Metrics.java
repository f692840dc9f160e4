package nl.rentguy.e2e;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rentguy.platform.RunningPart;

/** What a service reports about itself, straight from its own port. */
public final class Metrics {
    /** Name, labels and value; an exemplar may follow. */
    private static final Pattern SAMPLE = Pattern.compile("^(?<name>[a-z_]+)(\\{[^}]*})? (?<value>\\S+)");

    private final Http http;

    Metrics(Http http) {
        this.http = http;
    }

    /**
     * The sum of a metric over its labels.
     *
     * @param labels texts that all occur in the line, e.g. {@code reason="unknown-event"}
     * @return 0 when the service does not report it
     * @throws UncheckedIOException when the service does not answer
     */
    public double sum(RunningPart service, String metric, String... labels) {
        return http.get(service.address() + "/q/metrics")
                .expect(200)
                .body()
                .lines()
                .map(SAMPLE::matcher)
                .filter(Matcher::find)
                .filter(sample -> sample.group("name").equals(metric))
                .filter(sample -> Arrays.stream(labels).allMatch(sample.group()::contains))
                .mapToDouble(sample -> Double.parseDouble(sample.group("value")))
                .sum();
    }

    /** As {@link #sum}, of a process that may be dead: 0 then. */
    public double sumIfAlive(RunningPart service, String metric, String... labels) {
        try {
            return sum(service, metric, labels);
        } catch (UncheckedIOException down) {
            return 0;
        }
    }
}

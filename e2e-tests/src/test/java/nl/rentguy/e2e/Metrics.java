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
     * @return 0 when the service does not report it or does not answer
     */
    public double sum(RunningPart service, String metric, String... labels) {
        try {
            return http.get(service.address() + "/q/metrics")
                    .body()
                    .lines()
                    .map(SAMPLE::matcher)
                    .filter(Matcher::find)
                    .filter(sample -> sample.group("name").equals(metric))
                    .filter(sample -> Arrays.stream(labels).allMatch(sample.group()::contains))
                    .mapToDouble(sample -> Double.parseDouble(sample.group("value")))
                    .sum();
        } catch (UncheckedIOException down) {
            return 0;
        }
    }
}

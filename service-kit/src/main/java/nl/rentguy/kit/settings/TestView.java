package nl.rentguy.kit.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a try of the settings gave.
 *
 * @param outcome stable name, e.g. {@code ok}, {@code denied}, {@code unreachable}
 * @param tried what was called
 * @param httpStatus absent when no answer came
 * @param message what it means and what to do
 */
public record TestView(
        boolean ok, String outcome, String tried, @Nullable Integer httpStatus, long durationMs, Words message) {

    static TestView of(TestResult result, long durationMs) {
        return new TestView(
                result.ok(), result.outcome(), result.tried(), result.httpStatus(), durationMs, result.message());
    }
}

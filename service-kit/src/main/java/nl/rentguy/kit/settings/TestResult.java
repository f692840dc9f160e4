package nl.rentguy.kit.settings;

import org.jspecify.annotations.Nullable;

/**
 * What the try of an integration's settings gave. Holds no secret, and nothing the other side sent.
 *
 * @param outcome stable name, e.g. {@code ok}, {@code denied}, {@code unreachable}
 * @param tried what was called, e.g. {@code GET https://api.rentguy.example/v1/ping}
 * @param httpStatus null when no answer came
 * @param message what it means and what to do
 */
public record TestResult(
        boolean ok, String outcome, String tried, @Nullable Integer httpStatus, Words message) {}

package nl.rentguy.simulators.failure;

import com.fasterxml.jackson.databind.JsonNode;
import nl.rentguy.simulators.http.BodyContract;
import org.jspecify.annotations.Nullable;

/**
 * How a switch stands.
 *
 * @param remaining how many requests are still hit before everything works again; null means until changed
 * @param probability chance from 0 to 1 that a request is hit
 * @param latencyMs milliseconds a request that is hit waits first, with mode {@code none} too
 * @param latencySpreadMs up to that many milliseconds more, drawn anew for every request
 */
public record FailureSetting(
        FailureMode mode, @Nullable Integer remaining, double probability, long latencyMs, long latencySpreadMs) {

    /** Everything works. */
    public static final FailureSetting WORKS = new FailureSetting(FailureMode.NONE, null, 1, 0);

    private static final BodyContract CONTRACT = BodyContract.resource("/failure-switch.schema.json");

    /** A setting whose latency is the same for every request. */
    public FailureSetting(FailureMode mode, @Nullable Integer remaining, double probability, long latencyMs) {
        this(mode, remaining, probability, latencyMs, 0);
    }

    /** Reads the body of a {@code PUT}; refuses with 422 what the schema does not allow. */
    public static FailureSetting from(JsonNode body) {
        CONTRACT.require(body);
        return read(body);
    }

    /** Reads a body that was checked already. */
    static FailureSetting read(JsonNode body) {
        JsonNode remaining = body.path("remaining");
        return new FailureSetting(
                FailureMode.named(body.path("mode").asText()).orElseThrow(),
                remaining.isNumber() ? remaining.asInt() : null,
                body.path("probability").asDouble(1),
                body.path("latencyMs").asLong(0),
                body.path("latencySpreadMs").asLong(0));
    }

    /** Whether requests can be hit at all. */
    boolean hits() {
        return mode != FailureMode.NONE || latencyMs > 0 || latencySpreadMs > 0;
    }

    /** The setting once one more request was hit. */
    FailureSetting afterHit() {
        if (remaining == null) {
            return this;
        }
        return remaining <= 1
                ? WORKS
                : new FailureSetting(mode, remaining - 1, probability, latencyMs, latencySpreadMs);
    }
}

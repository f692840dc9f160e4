package nl.rentguy.simulators.rentguy;

import io.vertx.core.http.HttpServerRequest;
import nl.rentguy.simulators.failure.Failure;
import nl.rentguy.simulators.failure.FailureMode;
import nl.rentguy.simulators.failure.FailureSwitch;
import nl.rentguy.simulators.http.Problem;
import org.jspecify.annotations.Nullable;

/** A failure that a caller asks for in one request; it goes before the switch and takes nothing off what remains. */
final class SimulateHeader {
    static final String NAME = "X-RentGuy-Simulate";

    private SimulateHeader() {}

    /** What happens to the request; refuses with 400 a failure that does not exist. */
    static Failure failure(HttpServerRequest request, FailureSwitch failures) {
        @Nullable String asked = request.getHeader(NAME);
        if (asked == null) {
            return failures.draw(request.method().name(), request.path());
        }
        return FailureMode.named(asked)
                .map(Failure::now)
                .orElseThrow(() -> Problem.of(
                                400,
                                "unknown_simulation",
                                NAME + " takes none, rate-limit, server-error, timeout or lost-answer.")
                        .refusal());
    }
}

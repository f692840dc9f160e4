package nl.rentguy.simulators.failure;

/**
 * What happens to one request.
 *
 * @param latencyMs milliseconds to wait before anything else
 */
public record Failure(FailureMode mode, long latencyMs) {
    /** Nothing happens. */
    public static final Failure NOTHING = new Failure(FailureMode.NONE, 0);

    /** This failure at once. */
    public static Failure now(FailureMode mode) {
        return new Failure(mode, 0);
    }
}

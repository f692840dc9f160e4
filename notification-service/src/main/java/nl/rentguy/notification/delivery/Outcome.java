package nl.rentguy.notification.delivery;

import java.time.Duration;

/** How a try ended. */
sealed interface Outcome {

    /** The channel took it over. */
    record Sent(String messageId) implements Outcome {}

    /** Trying again cannot help. */
    record Refused(String reason) implements Outcome {}

    /** Trying again may help, but not before the wait the channel asked for. */
    record Postponed(String reason, Duration atLeast) implements Outcome {}

    /** The outcome a failure stands for; what we do not know may go away by itself. */
    static Outcome of(Throwable failure) {
        return switch (failure) {
            case DeliveryRefused refused -> new Refused(String.valueOf(refused.getMessage()));
            case DeliveryPostponed later -> new Postponed(String.valueOf(later.getMessage()), later.retryAfter());
            default -> new Postponed("unexpected " + failure.getClass().getName(), Duration.ZERO);
        };
    }
}

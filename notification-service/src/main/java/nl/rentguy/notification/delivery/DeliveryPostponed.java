package nl.rentguy.notification.delivery;

import java.time.Duration;

/** The channel cannot take it now. */
public class DeliveryPostponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * The postponement.
     *
     * @param reason for staff; no personal data
     * @param retryAfter shortest wait the channel asked for; zero when it asked for none
     */
    public DeliveryPostponed(String reason, Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}

package nl.rentguy.simulators.rentguy.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver a webhook.
 *
 * @param status what the receiver answered; null when it did not
 * @param answer the start of the answer's body, or why there was none
 */
record DeliveryTry(Instant at, String signature, @Nullable Integer status, String answer) {
    private static final int MOST_CHARACTERS = 300;

    DeliveryTry {
        answer = answer.length() > MOST_CHARACTERS ? answer.substring(0, MOST_CHARACTERS) : answer;
    }

    boolean accepted() {
        return status != null && status >= 200 && status < 300;
    }
}

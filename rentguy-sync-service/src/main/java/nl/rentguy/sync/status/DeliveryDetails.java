package nl.rentguy.sync.status;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryAttempt;

/**
 * A delivery with every try.
 *
 * @param attemptLog in the order they were made
 */
public record DeliveryDetails(@JsonUnwrapped DeliveryView delivery, List<AttemptView> attemptLog) {

    static DeliveryDetails of(Delivery delivery, List<DeliveryAttempt> attempts) {
        return new DeliveryDetails(
                DeliveryView.of(delivery),
                attempts.stream().map(AttemptView::of).toList());
    }
}

package nl.rentguy.sync.status;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.rentguy.sync.delivery.DeliveryActions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with everything that happened to it.
 *
 * @param payload what is sent, a JSON object; only for operations and admin, as it is the client's data
 * @param attemptLog every request of every try, in the order they were made
 * @param actionLog what staff did with it, in that order
 */
public record DeliveryDetails(
        @JsonUnwrapped DeliveryView delivery,

        @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
        String payload,

        List<AttemptView> attemptLog,
        List<DeliveryActions.Action> actionLog) {}

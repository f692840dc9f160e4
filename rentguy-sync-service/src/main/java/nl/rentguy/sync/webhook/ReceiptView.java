package nl.rentguy.sync.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of RentGuy as staff see it; without its body, which is a client's data.
 *
 * @param deliveryId RentGuy's id of the message
 * @param note why it was ignored, failed, or is tried again
 * @param attempts how often it was handled
 */
public record ReceiptView(
        UUID id,
        String deliveryId,
        String type,
        String state,
        @Nullable String note,
        int attempts,
        Instant signedAt,
        Instant receivedAt,
        @Nullable Instant handledAt,
        String correlationId) {}

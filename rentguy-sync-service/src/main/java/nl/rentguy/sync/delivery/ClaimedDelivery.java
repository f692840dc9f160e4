package nl.rentguy.sync.delivery;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.sync.rentguy.RentGuyWrite;
import org.jspecify.annotations.Nullable;

/**
 * A delivery this replica owns until its lease ends.
 *
 * @param attempt number of this try; the token by which a late result is told from a current one
 */
record ClaimedDelivery(
        String tenantId,
        UUID id,
        EntityType entityType,
        UUID entityId,
        long entityVersion,
        String payload,
        String idempotencyKey,
        String correlationId,
        int attempt,
        @Nullable String traceparent,
        Instant startedAt) {

    RentGuyWrite write() {
        return new RentGuyWrite(tenantId, entityType.collection(), entityId, payload, idempotencyKey, correlationId);
    }
}

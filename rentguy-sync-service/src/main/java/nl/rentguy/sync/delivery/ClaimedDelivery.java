package nl.rentguy.sync.delivery;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.sync.rentguy.RentGuyRequest;
import nl.rentguy.sync.rentguy.RentGuyRequest.Method;
import org.jspecify.annotations.Nullable;

/**
 * A delivery this replica owns until its lease ends.
 *
 * @param attempt number of this try; the token by which a late result is told from a current one
 * @param lookUp whether RentGuy is asked first what it holds, as the try before may have taken effect
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
        boolean lookUp,
        @Nullable String traceparent,
        Instant startedAt) {

    RentGuyRequest question() {
        return new RentGuyRequest(tenantId, Method.GET, entityType.path(entityId), null, null, correlationId);
    }

    RentGuyRequest request() {
        return new RentGuyRequest(
                tenantId, entityType.method(), entityType.path(entityId), payload, idempotencyKey, correlationId);
    }
}

package nl.rentguy.sync.status;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as staff see it; without what is sent, which is the client's data.
 *
 * @param entityId id in our services and at RentGuy: of the contact, or of the lead behind an enquiry
 * @param dependsOn contact that RentGuy must hold first
 * @param attempts tries begun
 * @param dueAt when it is tried next; absent when it is not waiting for a try
 * @param lastError why the last try failed, or why it is not sent any more
 */
public record DeliveryView(
        UUID id,
        String entityType,
        UUID entityId,
        long entityVersion,
        @Nullable UUID dependsOn,
        String state,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String lastError,
        String idempotencyKey,
        String correlationId,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    static DeliveryView of(Delivery delivery) {
        DeliveryState state = delivery.state();
        boolean queued = state == DeliveryState.WAITING || state == DeliveryState.RETRYING;
        return new DeliveryView(
                delivery.id(),
                delivery.entityType().wireName(),
                delivery.entityId(),
                delivery.entityVersion(),
                delivery.dependsOn(),
                state.wireName(),
                delivery.attempts(),
                queued ? delivery.dueAt() : null,
                delivery.lastError(),
                delivery.idempotencyKey(),
                delivery.correlationId(),
                delivery.createdAt(),
                delivery.deliveredAt());
    }
}

package nl.rentguy.sync.status;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryState;
import nl.rentguy.sync.delivery.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as staff see it; without what is sent, which is the client's data.
 *
 * @param entityId id in our services and at RentGuy; of an enquiry that of its lead, of a check that of its project
 * @param dependsOnType what kind of thing {@code dependsOn} is
 * @param dependsOn what RentGuy must hold first
 * @param attempts tries begun
 * @param dueAt when it is tried next; absent when it is not waiting for a try
 * @param failedAt when the last failed try ended
 * @param lastError why the last try failed, or why it is not sent any more
 * @param waitsFor why it cannot be tried, e.g. "waits for contact …, which was given up"; absent when it can
 * @param edits how often staff changed what is sent
 */
public record DeliveryView(
        UUID id,
        String entityType,
        UUID entityId,
        long entityVersion,
        @Nullable String dependsOnType,
        @Nullable UUID dependsOn,
        String state,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Instant failedAt,
        @Nullable String lastError,
        @Nullable String waitsFor,
        int edits,
        String idempotencyKey,
        String correlationId,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    /** The delivery as it stands; {@code waitsFor} is null where nothing holds it up. */
    public static DeliveryView of(Delivery delivery, @Nullable String waitsFor) {
        DeliveryState state = delivery.state();
        EntityType dependsOnType = delivery.dependsOnType();
        return new DeliveryView(
                delivery.id(),
                delivery.entityType().wireName(),
                delivery.entityId(),
                delivery.entityVersion(),
                dependsOnType == null ? null : dependsOnType.wireName(),
                delivery.dependsOn(),
                state.wireName(),
                delivery.attempts(),
                state.isQueued() ? delivery.dueAt() : null,
                delivery.failedAt(),
                delivery.lastError(),
                waitsFor,
                delivery.edits(),
                delivery.idempotencyKey(),
                delivery.correlationId(),
                delivery.createdAt(),
                delivery.deliveredAt());
    }
}

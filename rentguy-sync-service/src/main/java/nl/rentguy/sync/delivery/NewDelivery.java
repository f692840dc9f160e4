package nl.rentguy.sync.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What RentGuy is to hold, or to work out.
 *
 * @param version aggregate version of the entity; a higher one replaces a lower one
 * @param dependsOn what RentGuy must hold first; null for nothing
 * @param payload JSON as it will be sent, frozen: every try sends the same bytes
 */
public record NewDelivery(
        EntityType entityType,
        UUID entityId,
        long version,
        @Nullable Dependency dependsOn,
        String payload) {

    /** Names this version of the entity for good, so that RentGuy recognises a repeat. */
    String idempotencyKey() {
        return entityType.wireName() + "-" + entityId + "-v" + version;
    }
}

package nl.rentguy.sync.drift;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What we know RentGuy was given.
 *
 * @param confirmedVersion null while RentGuy confirmed none
 * @param open whether something newer is on its way, so that a difference says nothing
 * @param document as it was sent at that version; null when the delivery is not kept any more
 */
record Ours(
        String externalId,
        @Nullable Long confirmedVersion,
        boolean open,
        @Nullable JsonNode document) {}

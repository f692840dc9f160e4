package nl.rentguy.sync.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing about which RentGuy and we disagree.
 *
 * @param ourVersion null when we never sent it
 * @param theirVersion null when RentGuy does not hold it
 * @param fields names of the fields that differ; values are a client's data and stay where they are
 */
record Difference(
        String externalId,
        DifferenceKind kind,
        @Nullable Long ourVersion,
        @Nullable Long theirVersion,
        List<String> fields) {}

package nl.rentguy.sync.drift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing about which RentGuy and we disagree.
 *
 * @param externalId our id of it, under which RentGuy knows it
 * @param kind {@code missing}, {@code outdated}, {@code changed} or {@code unknown}
 * @param fields names of the fields that read otherwise at RentGuy
 * @param repairedAt when our version was queued to be sent anew
 */
public record DifferenceView(
        UUID id,
        String entityType,
        String externalId,
        String kind,
        @Nullable Long ourVersion,
        @Nullable Long theirVersion,
        List<String> fields,
        @Nullable Instant repairedAt) {}

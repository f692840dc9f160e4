package nl.rentguy.sync.drift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of what RentGuy holds with what it was sent.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param compared things looked at so far
 * @param differences things about which RentGuy and we disagree
 * @param note why it failed, or was ended early
 */
public record DriftView(
        UUID id,
        String state,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        long compared,
        int differences,
        @Nullable String note) {}

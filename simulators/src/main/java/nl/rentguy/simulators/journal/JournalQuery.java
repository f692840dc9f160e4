package nl.rentguy.simulators.journal;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null does not restrict.
 *
 * @param path text that the path contains
 * @param after position after which to start
 * @param limit how many entries at most
 */
public record JournalQuery(
        @Nullable String path,
        @Nullable String externalId,
        @Nullable String account,
        @Nullable Effect effect,
        long after,
        int limit) {

    Predicate<JournalEntry> matches() {
        return entry -> entry.seq() > after
                && (path == null || entry.path().contains(path))
                && (externalId == null || externalId.equals(entry.externalId()))
                && (account == null || account.equals(entry.account()))
                && (effect == null || effect == entry.effect());
    }
}

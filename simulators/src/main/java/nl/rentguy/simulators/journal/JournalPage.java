package nl.rentguy.simulators.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries, oldest first.
 *
 * @param next position to ask on after; null when there is no more
 * @param forgotten how many of the oldest entries are no longer held in memory and are missing here
 */
public record JournalPage(
        List<JournalEntry> items, @Nullable Long next, long forgotten) {}

package nl.rentguy.bench.lead;

import java.util.List;
import nl.rentguy.bench.load.Books;
import org.jspecify.annotations.Nullable;

/**
 * Answers beside rows.
 *
 * @param published events that Kafka acknowledged; null where nothing is published
 * @param waiting outbox rows; null where there is no outbox
 */
record CaptureBooks(
        String what,
        Books answered,
        Books stored,
        @Nullable Long published,
        @Nullable Long waiting) {

    /** Same ids, and one event for each, published or waiting. */
    boolean balances() {
        boolean events = waiting == null || (published == null ? 0 : published) + waiting == answered.count();
        return answered.equals(stored) && events;
    }

    List<String> row() {
        return List.of(
                what,
                Long.toString(answered.count()),
                Long.toString(stored.count()),
                answered.equals(stored) ? "yes" : "**no**",
                published == null ? "–" : published.toString(),
                waiting == null ? "–" : waiting.toString());
    }
}

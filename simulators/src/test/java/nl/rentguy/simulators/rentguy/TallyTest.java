package nl.rentguy.simulators.rentguy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.JournalEntry;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    private static JournalEntry created(String workspace, String collection) {
        return new JournalEntry(
                1,
                Instant.EPOCH,
                "PUT",
                "/" + collection + "/x",
                workspace,
                collection,
                "x",
                "key",
                null,
                null,
                201,
                null,
                Effect.CREATED,
                "{}");
    }

    @Test
    void countsAnExternalIdThatWasCreatedTwice() {
        // Given
        tally.apply(created("one", "contacts"));

        // When
        tally.apply(created("one", "contacts"));

        // Then
        assertEquals(1, tally.doubled());
        assertEquals(2, tally.of(Effect.CREATED));
    }

    @Test
    void doesNotTakeTheSameIdElsewhereForADouble() {
        // Given
        tally.apply(created("one", "contacts"));
        tally.apply(created("two", "contacts"));

        // When
        tally.apply(created("one", "enquiries"));

        // Then
        assertEquals(0, tally.doubled());
        assertEquals(3, tally.requests());
    }
}

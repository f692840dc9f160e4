package nl.rentguy.simulators.rentguy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.JournalEntry;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    private static JournalEntry written(String workspace, String collection, Effect effect, long version) {
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
                effect == Effect.CREATED ? 201 : 200,
                null,
                effect,
                "{\"version\":" + version + "}");
    }

    @Test
    void countsAVersionThatWasWrittenBefore() {
        // Given
        tally.apply(written("one", "contacts", Effect.CREATED, 1));

        // When
        tally.apply(written("one", "contacts", Effect.UPDATED, 1));

        // Then
        assertEquals(1, tally.doubled());
        assertEquals(1, tally.of(Effect.UPDATED));
    }

    @Test
    void doesNotTakeANewVersionForADouble() {
        // Given
        tally.apply(written("one", "contacts", Effect.CREATED, 1));

        // When
        tally.apply(written("one", "contacts", Effect.UPDATED, 2));

        // Then
        assertEquals(0, tally.doubled());
    }

    @Test
    void doesNotTakeWhatAUserChangedForADouble() {
        // Given
        tally.apply(written("one", "contacts", Effect.CREATED, 1));

        // When
        tally.apply(written("one", "contacts", Effect.CHANGED, 1));

        // Then
        assertEquals(0, tally.doubled());
        assertEquals(1, tally.requests());
    }

    @Test
    void doesNotTakeTheSameIdElsewhereForADouble() {
        // Given
        tally.apply(written("one", "contacts", Effect.CREATED, 1));
        tally.apply(written("two", "contacts", Effect.CREATED, 1));

        // When
        tally.apply(written("one", "enquiries", Effect.CREATED, 1));

        // Then
        assertEquals(0, tally.doubled());
        assertEquals(3, tally.requests());
    }

    @Test
    void forgetsVersionsWithTheRest() {
        // Given
        tally.apply(written("one", "contacts", Effect.CREATED, 1));
        tally.apply(written("one", "contacts", Effect.UPDATED, 1));

        // When
        tally.reset();
        tally.apply(written("one", "contacts", Effect.CREATED, 1));

        // Then
        assertEquals(0, tally.doubled());
    }
}

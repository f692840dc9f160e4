package nl.rentguy.simulators.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.rentguy.simulators.failure.FailureMode;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
    private static final JournalQuery ALL = new JournalQuery(null, null, null, null, 0, 1000);

    @TempDir
    private Path folder;

    private static Arrival arrival(String externalId, String body) {
        return new Arrival("PUT", "/things/" + externalId, "one", "things", externalId, "key", null, null, body);
    }

    private static void append(Journal journal, String externalId) {
        append(journal, externalId, "{\"name\":\"Zoë\"}", null);
    }

    private static void append(Journal journal, String externalId, String body, @Nullable FailureMode simulated) {
        journal.append(
                arrival(externalId, body), new Outcome(Answer.json(201, "{\"ok\":true}"), Effect.CREATED), simulated);
    }

    private Path file() {
        return folder.resolve("new").resolve("journal.jsonl");
    }

    @Test
    void givesBackAfterARestartWhatArrivedBefore() {
        // Given
        List<JournalEntry> before;
        try (Journal journal = new Journal(CLOCK, file())) {
            append(journal, "a");
            append(journal, "b", "not JSON \u20ac", FailureMode.LOST_ANSWER);
            before = journal.find(ALL).items();
        }
        Recorded recorded = new Recorded();

        // When
        try (Journal journal = new Journal(CLOCK, file(), recorded)) {
            // Then
            assertEquals(before, journal.find(ALL).items());
            assertEquals(before, recorded.entries);
            append(journal, "c");
            assertEquals(3, journal.newest(1, Long.MAX_VALUE, "").getFirst().seq());
        }
    }

    @Test
    void dropsALineThatACrashCutShortAndGoesOn() throws IOException {
        // Given
        try (Journal journal = new Journal(CLOCK, file())) {
            append(journal, "a");
        }
        byte[] whole = Files.readAllBytes(file());
        int middleOfLetter = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\u00c3") + 1;
        Files.write(file(), java.util.Arrays.copyOf(whole, middleOfLetter), StandardOpenOption.APPEND);
        try (Journal journal = new Journal(CLOCK, file())) {
            append(journal, "b");
        }

        // When
        try (Journal journal = new Journal(CLOCK, file())) {
            // Then
            assertEquals(
                    List.of("a", "b"),
                    journal.find(ALL).items().stream()
                            .map(JournalEntry::externalId)
                            .toList());
        }
    }

    @Test
    void refusesToStartOnALineThatIsNotAnEntry() throws IOException {
        // Given
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "nonsense\n{}\n");

        // When
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> new Journal(CLOCK, file()));

        // Then
        assertTrue(String.valueOf(refused.getMessage()).contains("journal.jsonl"));
    }

    @Test
    void belongsToOneProcessAtATime() {
        try (Journal holder = new Journal(CLOCK, file())) {
            // Given
            append(holder, "a");

            // When
            IllegalStateException refused = assertThrows(IllegalStateException.class, () -> new Journal(CLOCK, file()));

            // Then
            assertTrue(String.valueOf(refused.getMessage()).contains("Another simulators process"));
        }
    }

    @Test
    void forgetsTheOldestInMemoryButLetsProjectionsSeeAll() {
        // Given
        Recorded recorded = new Recorded();
        Journal journal = new Journal(CLOCK, null, recorded);
        String large = "x".repeat(60_000);

        // When
        IntStream.range(0, 150).forEach(i -> append(journal, "id" + i, large, null));

        // Then
        JournalPage page = journal.find(ALL);
        assertEquals(150, recorded.entries.size());
        assertEquals(150, page.items().size() + page.forgotten());
        assertTrue(page.forgotten() >= 50, "forgotten " + page.forgotten());
        assertEquals("id149", page.items().getLast().externalId());
    }

    @Test
    void pagesThroughWhatWasAskedFor() {
        // Given
        Journal journal = new Journal(CLOCK, null);
        List.of("a", "b", "a", "a").forEach(id -> append(journal, id));

        // When
        JournalPage first = journal.find(new JournalQuery("/things", "a", "one", Effect.CREATED, 0, 2));

        // Then
        assertEquals(
                List.of(1L, 3L), first.items().stream().map(JournalEntry::seq).toList());
        assertEquals(3L, first.next());
        JournalPage second = journal.find(new JournalQuery("/things", "a", "one", Effect.CREATED, 3, 2));
        assertEquals(List.of(4L), second.items().stream().map(JournalEntry::seq).toList());
        assertEquals(null, second.next());
    }

    @Test
    void isEmptyAfterClearingAndAfterTheRestartThatFollows() {
        // Given
        Recorded recorded = new Recorded();
        try (Journal journal = new Journal(CLOCK, file(), recorded)) {
            append(journal, "a");

            // When
            journal.clear();

            // Then
            assertEquals(List.of(), journal.find(ALL).items());
            assertEquals(List.of(), recorded.entries);
            append(journal, "b");
        }
        try (Journal journal = new Journal(CLOCK, file())) {
            assertEquals("b", journal.find(ALL).items().getFirst().externalId());
        }
    }

    private static final class Recorded implements Projection {
        private final List<JournalEntry> entries = new ArrayList<>();

        @Override
        public void apply(JournalEntry entry) {
            entries.add(entry);
        }

        @Override
        public void reset() {
            entries.clear();
        }
    }
}

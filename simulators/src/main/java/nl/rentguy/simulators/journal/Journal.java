package nl.rentguy.simulators.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import nl.rentguy.simulators.failure.FailureMode;
import nl.rentguy.simulators.http.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * Everything that arrived at one stand-in. What the stand-in stores follows from it through its projections, so that
 * storing and noting down are one step. In memory the newest entries are held, up to a number and a weight that suit a
 * small heap; the projections see all of them.
 */
public final class Journal implements AutoCloseable {
    static final int MOST_ENTRIES = 5_000;
    static final long MOST_CHARACTERS = 4_000_000;

    private final Clock clock;
    private final @Nullable JournalFile file;
    private final List<Projection> projections;
    private final Deque<JournalEntry> newest = new ArrayDeque<>();
    private long lastSeq;
    private long weight;
    private long forgotten;

    /** A journal kept in {@code path}, read back before this returns; with null it is kept in memory only. */
    public Journal(Clock clock, @Nullable Path path, Projection... projections) {
        this.clock = clock;
        this.projections = List.of(projections);
        file = path == null ? null : new JournalFile(path);
        if (file != null) {
            try {
                file.readAll(this::take);
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        }
    }

    /** Notes down what arrived and what became of it, and lets it take effect. */
    public synchronized JournalEntry append(Arrival arrival, Outcome outcome, @Nullable FailureMode simulated) {
        JournalEntry entry = JournalEntry.of(lastSeq + 1, clock.instant(), arrival, outcome, simulated);
        if (file != null) {
            file.append(entry);
        }
        take(entry);
        return entry;
    }

    private void take(JournalEntry entry) {
        lastSeq = entry.seq();
        newest.addLast(entry);
        weight += entry.weight();
        while (newest.size() > MOST_ENTRIES || weight > MOST_CHARACTERS) {
            weight -= newest.removeFirst().weight();
            forgotten++;
        }
        projections.forEach(projection -> projection.apply(entry));
    }

    /** The entries asked for, oldest first. */
    public synchronized JournalPage find(JournalQuery query) {
        List<JournalEntry> found = new ArrayList<>();
        Predicate<JournalEntry> wanted = query.matches();
        for (JournalEntry entry : newest) {
            if (!wanted.test(entry)) {
                continue;
            }
            if (found.size() == query.limit()) {
                return new JournalPage(found, found.getLast().seq(), forgotten);
            }
            found.add(entry);
        }
        return new JournalPage(found, null, forgotten);
    }

    /** The last {@code count} entries before position {@code before} whose path contains {@code path}, newest first. */
    public synchronized List<JournalEntry> newest(int count, long before, String path) {
        return newest.reversed().stream()
                .filter(entry -> entry.seq() < before && entry.path().contains(path))
                .limit(count)
                .toList();
    }

    /** How many of the oldest entries are no longer held in memory. */
    public synchronized long forgotten() {
        return forgotten;
    }

    /** Forgets everything, in the file and in the projections too; positions go on rising until the program ends. */
    public synchronized void clear() {
        if (file != null) {
            file.clear();
        }
        newest.clear();
        weight = 0;
        forgotten = 0;
        projections.forEach(Projection::reset);
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }
}

package nl.rentguy.simulators.rentguy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.journal.JournalEntry;
import nl.rentguy.simulators.journal.Projection;

/** What is stored in every workspace, as it follows from the journal. */
final class Workspaces implements Projection {
    private final Map<String, Workspace> byName = new HashMap<>();

    /** The workspace of that name, empty when nothing was stored in it yet. */
    Workspace named(String name) {
        return byName.getOrDefault(name, new Workspace());
    }

    /** How many there are in the collection, over all workspaces. */
    int count(Collection collection) {
        return byName.values().stream()
                .mapToInt(workspace -> workspace.all(collection).size())
                .sum();
    }

    @Override
    public void apply(JournalEntry entry) {
        if (!entry.effect().stored()
                || entry.collection() == null
                || entry.externalId() == null
                || entry.idempotencyKey() == null
                || entry.answer() == null) {
            return;
        }
        byName.computeIfAbsent(entry.account(), name -> new Workspace())
                .store(
                        Collection.valueOf(entry.collection().toUpperCase(Locale.ROOT)),
                        Resource.of(entry.externalId(), entry.answer()),
                        entry.idempotencyKey(),
                        new StoredAnswer(
                                Fingerprint.of(entry.method(), entry.path(), BodyContract.parse(entry.body())),
                                entry.status(),
                                entry.answer()));
    }

    @Override
    public void reset() {
        byName.clear();
    }
}

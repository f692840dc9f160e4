package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
        String answer = entry.answer();
        String externalId = entry.externalId();
        if (!entry.effect().kept() || entry.collection() == null || externalId == null || answer == null) {
            return;
        }
        Workspace workspace = byName.computeIfAbsent(entry.account(), name -> new Workspace());
        if (entry.effect().stored()) {
            workspace.store(Collection.of(entry.collection()), Resource.of(externalId, answer));
        } else if (entry.path().endsWith(CrewMatch.SUFFIX)) {
            workspace.assign(externalId, crewIds(answer));
        }
        if (entry.idempotencyKey() != null) {
            workspace.keep(
                    entry.idempotencyKey(),
                    new StoredAnswer(
                            Fingerprint.of(entry.method(), entry.path(), ProjectQuestion.body(entry.body())),
                            entry.status(),
                            answer));
        }
    }

    private static Set<String> crewIds(String answer) {
        Set<String> ids = new HashSet<>();
        for (JsonNode one : BodyContract.parse(answer).path("crew")) {
            ids.add(one.path("crewId").asText());
        }
        return ids;
    }

    @Override
    public void reset() {
        byName.clear();
    }
}

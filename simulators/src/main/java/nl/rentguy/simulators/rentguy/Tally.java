package nl.rentguy.simulators.rentguy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.JournalEntry;
import nl.rentguy.simulators.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Counts what the journal says happened, without a look at what is stored: the two must agree. */
final class Tally implements Projection {
    private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
    private final Map<Thing, Long> versions = new HashMap<>();
    private long requests;
    private long doubled;

    private record Thing(String workspace, String collection, String externalId) {}

    @Override
    public void apply(JournalEntry entry) {
        if (entry.effect() != Effect.CHANGED) {
            requests++;
        }
        effects.merge(entry.effect(), 1L, Long::sum);
        if (entry.effect() == Effect.CREATED || entry.effect() == Effect.UPDATED) {
            written(entry.account(), entry.collection(), entry.externalId(), entry.answer());
        }
    }

    private void written(
            String workspace, @Nullable String collection, @Nullable String externalId, @Nullable String answer) {
        if (collection == null || externalId == null || answer == null) {
            return;
        }
        long version = Resource.of(externalId, answer).version();
        Long before = versions.put(new Thing(workspace, collection, externalId), version);
        if (before != null && version <= before) {
            doubled++;
        }
    }

    @Override
    public void reset() {
        requests = 0;
        doubled = 0;
        effects.clear();
        versions.clear();
    }

    long requests() {
        return requests;
    }

    long of(Effect effect) {
        return effects.getOrDefault(effect, 0L);
    }

    /**
     * Writes of callers that took effect though they told nothing new: their version had been written before. A repeat
     * under the same key takes no effect and is none of them.
     */
    long doubled() {
        return doubled;
    }
}

package nl.rentguy.simulators.rentguy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.JournalEntry;
import nl.rentguy.simulators.journal.Projection;

/** Counts what the journal says happened, without a look at what is stored: the two must agree. */
final class Tally implements Projection {
    private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
    private final Map<Thing, Integer> creations = new HashMap<>();
    private long requests;

    private record Thing(String workspace, String collection, String externalId) {}

    @Override
    public void apply(JournalEntry entry) {
        if (entry.effect() != Effect.CHANGED) {
            requests++;
        }
        effects.merge(entry.effect(), 1L, Long::sum);
        if (entry.effect() == Effect.CREATED && entry.collection() != null && entry.externalId() != null) {
            creations.merge(new Thing(entry.account(), entry.collection(), entry.externalId()), 1, Integer::sum);
        }
    }

    @Override
    public void reset() {
        requests = 0;
        effects.clear();
        creations.clear();
    }

    long requests() {
        return requests;
    }

    long of(Effect effect) {
        return effects.getOrDefault(effect, 0L);
    }

    /** External ids that were created more than once within their workspace and collection. */
    long doubled() {
        return creations.values().stream().filter(times -> times > 1).count();
    }
}

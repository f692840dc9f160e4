package nl.rentguy.bench.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What arrived at one end, and when first, in microseconds since 1970. */
final class Arrivals {
    private final Map<UUID, Long> first = new HashMap<>();
    private long doubled;

    void add(UUID lead, long at) {
        Long before = first.get(lead);
        if (before != null) {
            doubled++;
        }
        first.put(lead, before == null ? at : Math.min(before, at));
    }

    Map<UUID, Long> first() {
        return first;
    }

    /** How often something arrived that was there already. */
    long doubled() {
        return doubled;
    }

    long missing(Set<UUID> accepted) {
        return accepted.stream().filter(lead -> !first.containsKey(lead)).count();
    }

    /** Leads that arrived although nobody was answered that they are accepted. */
    long unanswered(Set<UUID> accepted) {
        return first.keySet().stream().filter(lead -> !accepted.contains(lead)).count();
    }
}

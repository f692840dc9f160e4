package nl.rentguy.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Per place and aggregate, versions rise; an event that comes again is the same event and says nothing about order. */
public final class AggregateOrder {
    private AggregateOrder() {}

    /** What came too late, one sentence each; empty when everything is in order. */
    public static List<String> violations(Iterable<Published> events) {
        Map<String, Published> newest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<String> violations = new ArrayList<>();
        for (Published event : events) {
            if (!seen.add(event.place() + event.eventId())) {
                continue;
            }
            String aggregate = event.place() + event.aggregateId();
            Published before = newest.get(aggregate);
            if (before != null && before.version() >= event.version()) {
                violations.add("%s in %s: version %d came after version %d"
                        .formatted(event.aggregateId(), event.place(), event.version(), before.version()));
            } else {
                newest.put(aggregate, event);
            }
        }
        return violations;
    }
}

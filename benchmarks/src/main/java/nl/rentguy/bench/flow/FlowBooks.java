package nl.rentguy.bench.flow;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.rentguy.bench.load.SentLead;

/**
 * Answers beside arrivals.
 *
 * @param errors answers other than 201, by status
 */
record FlowBooks(long accepted, Map<String, Long> errors, Map<End, Page> ends) {
    static final FlowBooks EMPTY = new FlowBooks(0, Map.of(), Map.of());

    /**
     * One end.
     *
     * @param missing accepted and not there
     * @param doubled there more than once
     * @param unanswered there, but nobody got its 201
     */
    record Page(long arrived, long missing, long doubled, long unanswered) {
        static final Page EMPTY = new Page(0, 0, 0, 0);

        Page plus(Page other) {
            return new Page(
                    arrived + other.arrived,
                    missing + other.missing,
                    doubled + other.doubled,
                    unanswered + other.unanswered);
        }
    }

    static FlowBooks of(List<SentLead> sent, Map<End, Arrivals> arrivals) {
        Set<UUID> accepted = new HashSet<>();
        Map<String, Long> errors = new TreeMap<>();
        for (SentLead one : sent) {
            UUID lead = one.lead();
            if (lead == null) {
                errors.merge(one.outcome(), 1L, Long::sum);
            } else {
                accepted.add(lead);
            }
        }
        Map<End, Page> pages = new EnumMap<>(End.class);
        arrivals.forEach((end, there) -> pages.put(
                end,
                new Page(there.first().size(), there.missing(accepted), there.doubled(), there.unanswered(accepted))));
        return new FlowBooks(accepted.size(), errors, pages);
    }

    FlowBooks plus(FlowBooks other) {
        Map<String, Long> allErrors = new TreeMap<>(errors);
        other.errors.forEach((status, count) -> allErrors.merge(status, count, Long::sum));
        Map<End, Page> pages = new EnumMap<>(End.class);
        pages.putAll(ends);
        other.ends.forEach((end, page) -> pages.merge(end, page, Page::plus));
        return new FlowBooks(accepted + other.accepted, allErrors, pages);
    }

    long missing() {
        return ends.values().stream().mapToLong(Page::missing).sum();
    }

    long doubled() {
        return ends.values().stream().mapToLong(Page::doubled).sum();
    }
}

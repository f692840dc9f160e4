package nl.rentguy.audit.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nl.rentguy.audit.model.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * The events of one correlation as a person follows them: a cause before its effects and the versions of an aggregate
 * in order, whatever the clocks of the publishers say; among events that are free to come next, the earliest first.
 *
 * <p>Events that contradict each other (a circle of causes) do not vanish: the earliest of them breaks the circle.
 */
final class Chain {

    private static final Comparator<AuditEvent> BY_CLOCK = Comparator.<AuditEvent, java.time.Instant>comparing(
                    event -> event.occurredAt)
            .thenComparingLong(Chain::version)
            .thenComparing(event -> event.id);

    private final Map<UUID, AuditEvent> events = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> causes = new HashMap<>();
    private final Map<UUID, List<AuditEvent>> followers = new HashMap<>();
    private final Map<UUID, Integer> awaited = new HashMap<>();

    Chain(List<AuditEvent> members) {
        members.forEach(event -> events.put(event.id, event));
        members.forEach(this::linkToCause);
        linkVersions(members);
    }

    /** One event and its place in the chain. */
    record Link(AuditEvent event, List<UUID> causes, int depth) {}

    /** All events in order. */
    List<Link> inOrder() {
        TreeSet<AuditEvent> waiting = new TreeSet<>(BY_CLOCK);
        waiting.addAll(events.values());
        TreeSet<AuditEvent> free = new TreeSet<>(BY_CLOCK);
        waiting.stream().filter(event -> awaits(event) == 0).forEach(free::add);
        List<Link> order = new ArrayList<>();
        Map<UUID, Integer> depths = new HashMap<>();
        while (!waiting.isEmpty()) {
            AuditEvent next = free.isEmpty() ? waiting.first() : free.first();
            waiting.remove(next);
            free.remove(next);
            order.add(link(next, depths));
            for (AuditEvent follower : followers.getOrDefault(next.id, List.of())) {
                if (awaited.merge(follower.id, -1, Integer::sum) == 0 && waiting.contains(follower)) {
                    free.add(follower);
                }
            }
        }
        return order;
    }

    private Link link(AuditEvent event, Map<UUID, Integer> depths) {
        Integer depthOfCause = event.causationId == null ? null : depths.get(event.causationId);
        int depth = depthOfCause == null ? 0 : depthOfCause + 1;
        depths.put(event.id, depth);
        return new Link(event, List.copyOf(causes.getOrDefault(event.id, List.of())), depth);
    }

    private int awaits(AuditEvent event) {
        return awaited.getOrDefault(event.id, 0);
    }

    private void linkToCause(AuditEvent event) {
        AuditEvent cause = event.causationId == null ? null : events.get(event.causationId);
        if (cause != null) {
            causes.computeIfAbsent(cause.id, id -> new ArrayList<>()).add(event.id);
            follows(event, cause);
        }
    }

    private void linkVersions(List<AuditEvent> members) {
        Map<String, List<AuditEvent>> aggregates = new LinkedHashMap<>();
        for (AuditEvent event : members) {
            if (event.subject != null && event.aggregateVersion != null) {
                aggregates
                        .computeIfAbsent(event.topic + ' ' + event.subject, key -> new ArrayList<>())
                        .add(event);
            }
        }
        aggregates.values().forEach(this::linkNeighbours);
    }

    private void linkNeighbours(List<AuditEvent> aggregate) {
        aggregate.sort(Comparator.comparing(event -> event.aggregateVersion));
        for (int i = 1; i < aggregate.size(); i++) {
            AuditEvent earlier = aggregate.get(i - 1);
            AuditEvent later = aggregate.get(i);
            if (version(earlier) < version(later)) {
                follows(later, earlier);
            }
        }
    }

    private static long version(AuditEvent event) {
        @Nullable Long version = event.aggregateVersion;
        return version == null ? 0 : version;
    }

    private void follows(AuditEvent later, AuditEvent earlier) {
        followers.computeIfAbsent(earlier.id, id -> new ArrayList<>()).add(later);
        awaited.merge(later.id, 1, Integer::sum);
    }
}

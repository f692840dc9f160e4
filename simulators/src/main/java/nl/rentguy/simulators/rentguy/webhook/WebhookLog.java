package nl.rentguy.simulators.rentguy.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rentguy.simulators.http.Json;
import org.jspecify.annotations.Nullable;

/** The newest webhooks, in memory only, up to a number and a weight that suit a small heap. */
final class WebhookLog {
    /** The kind of those that RentGuy sends by itself. */
    static final String GENUINE = "genuine";

    static final int MOST_DELIVERIES = 500;
    static final long MOST_CHARACTERS = 500_000;

    private final Clock clock;
    private final Deque<Delivery> newest = new ArrayDeque<>();
    private long lastSeq;
    private long weight;
    private long forgotten;

    WebhookLog(Clock clock) {
        this.clock = clock;
    }

    Delivery note(String kind, WebhookEvent event, String body, Delivery.State state) {
        Delivery delivery = new Delivery(++lastSeq, clock.instant(), kind, event, body, state);
        newest.addLast(delivery);
        weight += delivery.weight();
        while (newest.size() > MOST_DELIVERIES || weight > MOST_CHARACTERS) {
            weight -= newest.removeFirst().weight();
            forgotten++;
        }
        return delivery;
    }

    /** What RentGuy itself sent or kept back, newest first. */
    Stream<Delivery> genuine() {
        return newest.reversed().stream().filter(Delivery::genuine);
    }

    /** The newest genuine one with that id, or the newest of all when no id is given. */
    Optional<Delivery> find(@Nullable String id) {
        return genuine()
                .filter(delivery ->
                        id == null || delivery.event().id().toString().equals(id))
                .findFirst();
    }

    /** Oldest first, with {@code next} to be given as {@code after}. */
    ObjectNode json(@Nullable String externalId, long after, int limit) {
        Predicate<Delivery> wanted = delivery -> delivery.seq() > after
                && (externalId == null
                        || externalId.equals(
                                delivery.event().data().path("externalId").asText()));
        List<Delivery> found = newest.stream().filter(wanted).limit(limit + 1L).toList();
        boolean more = found.size() > limit;
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        found.stream().limit(limit).forEach(delivery -> items.add(delivery.json()));
        return json.put("next", more ? found.get(limit - 1).seq() : null).put("forgotten", forgotten);
    }

    /** The last {@code count} in words, newest first. */
    List<List<String>> rows(int count) {
        return newest.reversed().stream().limit(count).map(Delivery::row).toList();
    }

    void clear() {
        newest.clear();
        weight = 0;
        forgotten = 0;
    }
}

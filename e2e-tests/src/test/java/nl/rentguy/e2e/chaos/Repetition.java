package nl.rentguy.e2e.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rentguy.e2e.EventBus;
import nl.rentguy.e2e.Suite;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.platform.Part;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Sends the newest events once more when everything is at rest, and asks each consumer how many it recognised. The ends
 * alone would not tell: RentGuy is told a version once, a notification has one id.
 */
final class Repetition {
    private static final int PER_PARTITION = 10;
    private static final Map<Part, Set<String>> HANDLED = Map.of(
            Part.CRM_SERVICE, Set.of("lead.created", "rentguy.synced", "rentguy.sync.failed"),
            Part.RENTGUY_SYNC_SERVICE, Set.of("contact.created", "contact.updated", "deal.created"),
            Part.NOTIFICATION_SERVICE, Set.of("notification.requested"));

    private final Suite suite;
    private final Map<Part, Double> before = new EnumMap<>(Part.class);
    private final List<String> types = new ArrayList<>();

    Repetition(Suite suite) {
        this.suite = suite;
    }

    void send() {
        consumers().forEach(service -> before.put(service, recognised(service)));
        List<ConsumerRecord<String, byte[]>> newest = EventBus.topics().stream()
                .flatMap(topic -> suite.eventBus().newest(topic, PER_PARTITION).stream())
                .toList();
        newest.forEach(record -> types.add(EventBus.header(record, EventHeaders.TYPE)));
        suite.eventBus().send(newest.stream().map(EventBus::again).toList());
    }

    /** What became of them; to be asked when everything is at rest again. */
    List<Repeated> outcome() {
        return consumers().stream()
                .map(service -> new Repeated(service.label(), sentTo(service), (int)
                        (recognised(service) - before.getOrDefault(service, 0.0))))
                .toList();
    }

    private static Collection<Part> consumers() {
        return List.of(Part.CRM_SERVICE, Part.RENTGUY_SYNC_SERVICE, Part.NOTIFICATION_SERVICE, Part.AUDIT_SERVICE);
    }

    /** The event log takes everything, the others what they have a use for. */
    private int sentTo(Part service) {
        Set<String> handled = HANDLED.get(service);
        return (int) types.stream()
                .filter(type -> handled == null || handled.contains(type))
                .count();
    }

    private double recognised(Part service) {
        String events = service == Part.AUDIT_SERVICE ? "audit_events_total" : "inbox_events_total";
        return suite.metrics().sum(suite.part(service), events, "outcome=\"duplicate\"");
    }
}

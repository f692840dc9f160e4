package nl.rentguy.kit.inbox;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventEnvelope;

/**
 * Which use case handles which event, for one consumer. The visible list of what a service listens to.
 *
 * <p>Known events that are not listed are skipped: a topic carries every event of its aggregate.
 */
public final class EventRoutes {
    private final String consumer;
    private final Map<Class<?>, Function<EventEnvelope<?>, Uni<Void>>> handlers = new HashMap<>();

    private EventRoutes(String consumer) {
        this.consumer = consumer;
    }

    /**
     * Routes of one consumer.
     *
     * @param consumer its name in the inbox; unique within the service and never changed, or events are handled again
     */
    public static EventRoutes of(String consumer) {
        return new EventRoutes(consumer);
    }

    /** Handles events of that record with the handler, inside the transaction that also remembers the event. */
    @SuppressWarnings("unchecked")
    public <T extends DomainEvent> EventRoutes on(Class<T> type, Function<EventEnvelope<T>, Uni<Void>> handler) {
        handlers.put(type, envelope -> handler.apply((EventEnvelope<T>) envelope));
        return this;
    }

    String consumer() {
        return consumer;
    }

    boolean handles(EventEnvelope<?> event) {
        return handlers.containsKey(event.data().getClass());
    }

    Uni<Void> dispatch(EventEnvelope<?> event) {
        Function<EventEnvelope<?>, Uni<Void>> handler =
                handlers.get(event.data().getClass());
        return handler == null ? Uni.createFrom().voidItem() : handler.apply(event);
    }
}

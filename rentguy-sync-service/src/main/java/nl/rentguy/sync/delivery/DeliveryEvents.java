package nl.rentguy.sync.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.kit.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What the suite is told of a delivery whose try just ended. */
@ApplicationScoped
class DeliveryEvents {
    private final Outbox outbox;

    DeliveryEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The event, empty when nothing is decided yet. The answer to a question is told by whoever asked it.
     *
     * @param traceparent of the try, which the event belongs to
     */
    Optional<Outbox.Prepared> of(Delivery delivery, @Nullable String traceparent) {
        return Optional.ofNullable(event(delivery)).map(event -> {
            var entry = new Outbox.Entry(delivery.id(), delivery.events(), event);
            Outbox.Prepared prepared = outbox.prepare(delivery.context(), entry);
            prepared.row().put("traceparent", traceparent);
            return prepared;
        });
    }

    private static @Nullable DomainEvent event(Delivery delivery) {
        return switch (delivery.state()) {
            case DELIVERED ->
                delivery.entityType().isCheck()
                        ? null
                        : new RentguySynced(
                                delivery.id(),
                                delivery.entityType().subject(),
                                delivery.entityId(),
                                delivery.entityVersion(),
                                delivery.attempts());
            case EXHAUSTED ->
                new RentguySyncFailed(
                        delivery.id(),
                        delivery.entityType().subject(),
                        delivery.entityId(),
                        delivery.entityVersion(),
                        delivery.failure(),
                        delivery.attempts());
            case WAITING, SENDING, RETRYING, SUPERSEDED, CANCELLED -> null;
        };
    }
}

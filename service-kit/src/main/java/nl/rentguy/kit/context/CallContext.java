package nl.rentguy.kit.context;

import java.util.UUID;
import nl.rentguy.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * For which tenant something is done, by whom, and what led to it. Handed from boundary to boundary as an argument.
 *
 * @param correlationId one per enquiry or staff action, carried by everything it causes
 * @param causationId the event that is being handled; null when a request is
 * @param actor {@code visitor}, {@code user:<subject>}, {@code service:<name>} or {@code partner:<name>}
 */
public record CallContext(
        String tenantId, String correlationId, @Nullable UUID causationId, String actor) {

    /** The context of what a service does because of an event. */
    public static CallContext causedBy(EventEnvelope<?> event, String service) {
        return new CallContext(event.tenantId(), event.correlationId(), event.id(), "service:" + service);
    }
}

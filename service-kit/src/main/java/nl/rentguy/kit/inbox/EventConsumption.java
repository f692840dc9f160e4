package nl.rentguy.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.slf4j.MDC;

/**
 * What every {@code *EventsConsumer} does with a record: decode, note it in the inbox, handle it in the same
 * transaction, retry, park.
 *
 * <p>The returned Uni completes when the record may be acknowledged: handled, skipped, known, or parked. It does not
 * fail while retrying can help, so the channel never stops; the partition waits and order per aggregate is kept.
 */
@ApplicationScoped
public class EventConsumption {
    private static final Logger LOG = Logger.getLogger(EventConsumption.class);

    private final TenantTransaction transaction;
    private final Inbox inbox;
    private final InboxConfig config;
    private final Retry retry;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    EventConsumption(
            TenantTransaction transaction,
            Inbox inbox,
            InboxConfig config,
            Retry retry,
            DeadLetters deadLetters,
            MeterRegistry metrics) {
        this.transaction = transaction;
        this.inbox = inbox;
        this.config = config;
        this.retry = retry;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Consumes one record by the given routes. */
    public Uni<Void> consume(ConsumerRecord<String, byte[]> record, EventRoutes routes) {
        return Uni.createFrom()
                .deferred(() -> handle(new EventDecoder(record).decode(), routes))
                .onFailure()
                .recoverWithUni(failure -> park(record, failure));
    }

    private Uni<Void> handle(EventEnvelope<?> event, EventRoutes routes) {
        MDC.put("correlation_id", event.correlationId());
        MDC.put("tenant_id", event.tenantId());
        if (!routes.handles(event)) {
            return Uni.createFrom().voidItem();
        }
        return retry.run(() -> transaction.in(event.tenantId(), () -> once(event, routes)), this::worthAnotherTry);
    }

    private Uni<Void> once(EventEnvelope<?> event, EventRoutes routes) {
        return inbox.firstTime(routes.consumer(), event.id(), event.tenantId()).chain(first -> {
            if (!first && config.deduplicate()) {
                count("duplicate", event, routes);
                return Uni.createFrom().voidItem();
            }
            return routes.dispatch(event).invoke(() -> count("handled", event, routes));
        });
    }

    private boolean worthAnotherTry(Throwable failure, int attempts) {
        if (TransientFailures.isOutage(failure)) {
            LOG.warnf(
                    "event waits for the surroundings attempts=%d cause=%s",
                    attempts, failure.getClass().getName());
            return true;
        }
        if (failure instanceof CorruptEvent || attempts >= config.attempts()) {
            LOG.errorf(failure, "event not handled attempts=%d", attempts);
            return false;
        }
        return true;
    }

    private Uni<Void> park(ConsumerRecord<String, byte[]> record, Throwable failure) {
        int attempts = failure instanceof CorruptEvent ? 1 : config.attempts();
        return retry.run(() -> deadLetters.park(record, failure, attempts), (e, n) -> true);
    }

    private void count(String outcome, EventEnvelope<?> event, EventRoutes routes) {
        metrics.counter("inbox.events", "outcome", outcome, "type", event.type(), "consumer", routes.consumer())
                .increment();
    }
}

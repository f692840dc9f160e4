package nl.rentguy.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.context.Trace;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.slf4j.MDC;

/**
 * What every {@code *EventsConsumer} does with what it polled: decode, note it in the inbox, handle it in the same
 * transaction, retry, park.
 *
 * <p>Records are handled in the order of the poll. Neighbours of one tenant share a transaction, so a backlog costs
 * less per event than a trickle; when such a transaction fails each of them gets one of its own.
 *
 * <p>The returned Uni completes when all records may be acknowledged: handled, skipped, known, or parked. It does not
 * fail while retrying can help, so the channel never stops; it waits, and order per aggregate is kept.
 */
@ApplicationScoped
public class EventConsumption {
    private static final Logger LOG = Logger.getLogger(EventConsumption.class);

    private final TenantTransaction transaction;
    private final Inbox inbox;
    private final InboxConfig config;
    private final Retry retry;
    private final DeadLetters deadLetters;
    private final Trace trace;
    private final MeterRegistry metrics;

    EventConsumption(
            TenantTransaction transaction,
            Inbox inbox,
            InboxConfig config,
            Retry retry,
            DeadLetters deadLetters,
            Trace trace,
            MeterRegistry metrics) {
        this.transaction = transaction;
        this.inbox = inbox;
        this.config = config;
        this.retry = retry;
        this.deadLetters = deadLetters;
        this.trace = trace;
        this.metrics = metrics;
    }

    private record Arrival(ConsumerRecord<String, byte[]> record, EventEnvelope<?> event) {}

    /** Consumes what one poll brought by the given routes. */
    public Uni<Void> consume(Iterable<ConsumerRecord<String, byte[]>> records, EventRoutes routes) {
        List<Supplier<Uni<Void>>> work = new ArrayList<>();
        List<Arrival> batch = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Arrival arrival = new Arrival(record, new EventDecoder(record).decode());
                if (routes.handles(arrival.event())) {
                    if (!fits(arrival, batch)) {
                        work.add(handling(batch, routes));
                        batch = new ArrayList<>();
                    }
                    batch.add(arrival);
                }
            } catch (RuntimeException unreadable) {
                work.add(() -> park(record, unreadable, 1));
            }
        }
        work.add(handling(batch, routes));
        return inTurn(work);
    }

    private boolean fits(Arrival arrival, List<Arrival> batch) {
        if (batch.isEmpty()) {
            return true;
        }
        String tenantId = batch.getFirst().event().tenantId();
        return batch.size() < config.batchSize()
                && tenantId.equals(arrival.event().tenantId());
    }

    private Supplier<Uni<Void>> handling(List<Arrival> batch, EventRoutes routes) {
        return switch (batch.size()) {
            case 0 -> () -> Uni.createFrom().voidItem();
            case 1 -> () -> handleAlone(batch.getFirst(), routes);
            default ->
                () -> inOneTransaction(batch, routes).onFailure().recoverWithUni(failure -> {
                    LOG.infof(
                            "events are handled one by one size=%d cause=%s",
                            batch.size(), failure.getClass().getName());
                    return inTurn(batch.stream()
                            .<Supplier<Uni<Void>>>map(arrival -> () -> handleAlone(arrival, routes))
                            .toList());
                });
        };
    }

    private Uni<Void> handleAlone(Arrival arrival, EventRoutes routes) {
        AtomicInteger ownFailures = new AtomicInteger();
        return retry.run(
                        () -> inOneTransaction(List.of(arrival), routes),
                        (failure, tries) -> worthAnotherTry(failure, ownFailures))
                .onFailure()
                .recoverWithUni(failure -> park(arrival.record(), failure, ownFailures.get()));
    }

    private Uni<Void> inOneTransaction(List<Arrival> batch, EventRoutes routes) {
        String tenantId = batch.getFirst().event().tenantId();
        List<UUID> ids = batch.stream().map(arrival -> arrival.event().id()).toList();
        return transaction
                .in(
                        tenantId,
                        () -> inbox.firstTime(routes.consumer(), tenantId, ids)
                                .map(fresh -> due(batch, fresh))
                                .call(due -> inTurn(dispatching(due, routes))))
                .invoke(due -> count(batch, due, routes))
                .replaceWithVoid();
    }

    /** What is to be handled: each new event once, however often the batch holds it. */
    private List<Arrival> due(List<Arrival> batch, Set<UUID> fresh) {
        if (!config.deduplicate()) {
            return batch;
        }
        Set<UUID> left = new HashSet<>(fresh);
        return batch.stream()
                .filter(arrival -> left.remove(arrival.event().id()))
                .toList();
    }

    private List<Supplier<Uni<Void>>> dispatching(List<Arrival> due, EventRoutes routes) {
        return due.stream()
                .<Supplier<Uni<Void>>>map(arrival -> () -> dispatch(arrival.event(), routes))
                .toList();
    }

    private Uni<Void> dispatch(EventEnvelope<?> event, EventRoutes routes) {
        MDC.put("correlation_id", event.correlationId());
        MDC.put("tenant_id", event.tenantId());
        return trace.follow(event.traceparent(), routes.consumer() + " " + event.type(), () -> routes.dispatch(event));
    }

    /** Failures of the surroundings do not count: an outage says nothing about the event. */
    private boolean worthAnotherTry(Throwable failure, AtomicInteger ownFailures) {
        if (!(failure instanceof CorruptEvent) && TransientFailures.isOutage(failure)) {
            LOG.warnf(
                    "event waits for the surroundings cause=%s",
                    failure.getClass().getName());
            return true;
        }
        int attempts = ownFailures.incrementAndGet();
        if (failure instanceof CorruptEvent || attempts >= config.attempts()) {
            LOG.errorf(failure, "event not handled attempts=%d", attempts);
            return false;
        }
        return true;
    }

    private Uni<Void> park(ConsumerRecord<String, byte[]> record, Throwable failure, int attempts) {
        return retry.run(() -> deadLetters.park(record, failure, attempts), (e, n) -> true);
    }

    private void count(List<Arrival> batch, List<Arrival> due, EventRoutes routes) {
        for (Arrival arrival : batch) {
            EventEnvelope<?> event = arrival.event();
            String outcome = due.contains(arrival) ? "handled" : "duplicate";
            metrics.counter("inbox.events", "outcome", outcome, "type", event.type(), "consumer", routes.consumer())
                    .increment();
        }
    }

    private static Uni<Void> inTurn(List<Supplier<Uni<Void>>> work) {
        return Multi.createFrom()
                .iterable(work)
                .onItem()
                .transformToUniAndConcatenate(Supplier::get)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

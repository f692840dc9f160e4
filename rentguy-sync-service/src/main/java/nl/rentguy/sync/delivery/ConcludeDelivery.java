package nl.rentguy.sync.delivery;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.kit.context.Trace;
import nl.rentguy.kit.inbox.TransientFailures;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.work.Batcher;
import nl.rentguy.kit.work.OwnContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stores how a try ended, together with the event that tells of it. Tries of one tenant that end together share a
 * transaction; each is told of its end only when that has committed.
 */
@ApplicationScoped
class ConcludeDelivery {
    private static final Logger LOG = Logger.getLogger(ConcludeDelivery.class);
    private static final int LANES = 2;
    private static final int TOGETHER = 16;

    private final TenantTransaction transaction;
    private final DeliveryRepository deliveries;
    private final SyncedEntities entities;
    private final Attempts attempts;
    private final RetrySchedule schedule;
    private final Outbox outbox;
    private final DeliveryEvents events;
    private final List<AfterDelivery> others;
    private final OwnContext own;
    private final Trace trace;
    private final Clock clock;
    private final Batcher<Conclusion, @Nullable DeliveryState> conclusions =
            new Batcher<>(LANES, TOGETHER, ConcludeDelivery::fits, this::commit);

    ConcludeDelivery(
            TenantTransaction transaction,
            DeliveryRepository deliveries,
            SyncedEntities entities,
            Attempts attempts,
            RetrySchedule schedule,
            Outbox outbox,
            DeliveryEvents events,
            @All List<AfterDelivery> others,
            OwnContext own,
            Trace trace,
            Clock clock) {
        this.transaction = transaction;
        this.deliveries = deliveries;
        this.entities = entities;
        this.attempts = attempts;
        this.schedule = schedule;
        this.outbox = outbox;
        this.events = events;
        this.others = others;
        this.own = own;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * Ends a try. An answer that cannot be stored for reasons of its own counts as a failed try, or it would come again for
     * ever: back-off and giving up are for it too.
     *
     * @return the delivery's state; null when the lease had ended and another replica owns the delivery now, in which
     *     case only the try itself is written down
     */
    Uni<@Nullable DeliveryState> handle(ClaimedDelivery claimed, Tried tried) {
        Conclusion conclusion = new Conclusion(claimed, tried, Trace.current());
        return conclusions
                .add(conclusion)
                .onFailure(failure -> !TransientFailures.isOutage(failure))
                .invoke(failure -> LOG.errorf(
                        "answer of RentGuy not taken over deliveryId=%s attempt=%d cause=%s",
                        claimed.id(), claimed.attempt(), failure.getClass().getName()))
                .onFailure(failure -> !TransientFailures.isOutage(failure))
                .recoverWithUni(() -> conclusions.add(conclusion.notTakenOver()));
    }

    /** Of one tenant, and no entity twice: the second try is to find what became of the first. */
    private static boolean fits(List<Conclusion> group, Conclusion next) {
        return group.stream()
                .allMatch(
                        one -> one.claimed().tenantId().equals(next.claimed().tenantId()) && !one.isOfSameEntity(next));
    }

    /** Once more after a failure of the surroundings, such as a deadlock with whoever queues the same entities. */
    private Uni<List<Uni<@Nullable DeliveryState>>> commit(List<Conclusion> group) {
        String tenantId = group.getFirst().claimed().tenantId();
        return own.run(() -> transaction.in(tenantId, () -> conclude(tenantId, group)))
                .onFailure(TransientFailures::isOutage)
                .retry()
                .atMost(1);
    }

    private Uni<List<Uni<@Nullable DeliveryState>>> conclude(String tenantId, List<Conclusion> group) {
        Instant now = clock.instant();
        List<UUID> ids = group.stream().map(one -> one.claimed().id()).toList();
        return entities.conclude(tenantId, group)
                .call(() -> attempts.store(tenantId, group))
                .chain(overtaken -> deliveries
                        .lockAll(ids)
                        .map(found -> found.stream().collect(Collectors.toMap(Delivery::id, Function.identity())))
                        .chain(found -> end(group, current(group, found), overtaken, now)));
    }

    /** The deliveries whose try is the current one. */
    private static Map<Conclusion, Delivery> current(List<Conclusion> group, Map<UUID, Delivery> found) {
        return group.stream()
                .filter(one -> {
                    Delivery delivery = found.get(one.claimed().id());
                    return delivery != null && delivery.isTrying(one.claimed().attempt());
                })
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> Objects.requireNonNull(found.get(one.claimed().id()))));
    }

    private Uni<List<Uni<@Nullable DeliveryState>>> end(
            List<Conclusion> group, Map<Conclusion, Delivery> current, Set<Conclusion> overtaken, Instant now) {
        current.forEach(
                (one, delivery) -> delivery.conclude(one.tried().answer(), overtaken.contains(one), schedule, now));
        return publish(current)
                .chain(() -> tellOthers(group.stream().filter(current::containsKey), current))
                .map(ignored -> group.stream()
                        .map(one -> Uni.createFrom().<@Nullable DeliveryState>item(stateOf(current.get(one))))
                        .toList());
    }

    private static @Nullable DeliveryState stateOf(@Nullable Delivery delivery) {
        return delivery == null ? null : delivery.state();
    }

    private Uni<Void> publish(Map<Conclusion, Delivery> current) {
        List<Outbox.Prepared> prepared = current.entrySet().stream()
                .flatMap(entry -> events.of(entry.getValue(), entry.getKey().traceparent()).stream())
                .toList();
        return prepared.isEmpty() ? Uni.createFrom().voidItem() : outbox.appendPrepared(prepared);
    }

    private Uni<Void> tellOthers(Stream<Conclusion> ended, Map<Conclusion, Delivery> current) {
        return Multi.createFrom()
                .items(ended)
                .onItem()
                .transformToUniAndConcatenate(one -> tellOthers(one, Objects.requireNonNull(current.get(one))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tellOthers(Conclusion one, Delivery delivery) {
        if (delivery.state() != DeliveryState.DELIVERED) {
            return Uni.createFrom().voidItem();
        }
        var done = new AfterDelivery.Done(
                delivery.context(),
                delivery.entityType(),
                delivery.entityId(),
                delivery.entityVersion(),
                one.tried().answer().body());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (AfterDelivery other : others) {
            all = all.chain(() -> trace.follow(one.traceparent(), "sync.delivered", () -> other.delivered(done)));
        }
        return all;
    }
}

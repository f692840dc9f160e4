package nl.rentguy.sync.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.rentguy.kit.context.Trace;
import nl.rentguy.kit.work.Lookout;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.SendingTenant;
import nl.rentguy.sync.rentguy.SendingTenants;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, a bounded number of each tenant at a time. Woken by whatever may have made something due: an event taken in, a
 * try that ended, the clock.
 *
 * <p>Claiming, sending and concluding are three steps. A crash in between leaves a lease that ends, and then the same
 * bytes go out again under the same idempotency key.
 */
@ApplicationScoped
public class DeliverySender {
    private static final Logger LOG = Logger.getLogger(DeliverySender.class);

    private final DueDeliveries due;
    private final TryDelivery tries;
    private final ConcludeDelivery conclude;
    private final SendingTenants sending;
    private final SyncConfig config;
    private final OwnContext own;
    private final DeliveryMetrics metrics;
    private final Trace trace;
    private final Vertx vertx;
    private final Set<String> alarms = ConcurrentHashMap.newKeySet();
    private final Lookout lookout = new Lookout(this::look);

    DeliverySender(
            DueDeliveries due,
            TryDelivery tries,
            ConcludeDelivery conclude,
            SendingTenants sending,
            SyncConfig config,
            OwnContext own,
            DeliveryMetrics metrics,
            Trace trace,
            Vertx vertx) {
        this.due = due;
        this.tries = tries;
        this.conclude = conclude;
        this.sending = sending;
        this.config = config;
        this.own = own;
        this.metrics = metrics;
        this.trace = trace;
        this.vertx = vertx;
    }

    void stop(@Observes ShutdownEvent stopping) {
        lookout.close();
    }

    /** Looks for due deliveries soon; returns at once. Many calls in a row cost one or two looks. */
    public void wake() {
        lookout.wake();
    }

    private Uni<Void> look() {
        List<SendingTenant> tenants = sending.now(config.maxInFlight());
        List<SendingTenant> permitted =
                tenants.stream().filter(tenant -> tenant.permits() > 0).toList();
        Uni<List<ClaimedDelivery>> claim =
                permitted.isEmpty() ? Uni.createFrom().item(List.of()) : own.run(() -> due.claim(permitted));
        return claim.invoke(claimed -> claimed.forEach(this::send))
                .invoke(claimed -> tenants.stream()
                        .filter(tenant -> mayHaveMore(tenant, claimed))
                        .forEach(this::wakeInTime))
                .replaceWithVoid();
    }

    private static boolean mayHaveMore(SendingTenant tenant, List<ClaimedDelivery> claimed) {
        return claimed.stream()
                        .filter(one -> one.tenantId().equals(tenant.tenantId()))
                        .count()
                >= tenant.permits();
    }

    /** Who is to wait for a moment only does not wait for the sweep; whoever waits for longer does. */
    private void wakeInTime(SendingTenant tenant) {
        Duration wait = tenant.untilMore();
        if (wait.isPositive() && wait.compareTo(config.sweepEvery()) < 0 && alarms.add(tenant.tenantId())) {
            vertx.setTimer(wait.plusNanos(999_999).toMillis(), over -> {
                alarms.remove(tenant.tenantId());
                wake();
            });
        }
    }

    private void send(ClaimedDelivery claimed) {
        sending.begin(claimed.tenantId());
        own.run(() -> trace.follow(claimed.traceparent(), "sync.delivery", () -> deliver(claimed)))
                .onTermination()
                .invoke(() -> sending.end(claimed.tenantId()))
                .subscribe()
                .with(state -> ended(claimed, state), failure -> lost(claimed, failure));
    }

    private Uni<@Nullable DeliveryState> deliver(ClaimedDelivery claimed) {
        return tries.handle(claimed)
                .invoke(tried -> note(claimed, tried.answer()))
                .chain(tried -> conclude.handle(claimed, tried));
    }

    private void note(ClaimedDelivery claimed, RentGuyAnswer answer) {
        if (sending.note(claimed.tenantId(), answer)) {
            catchUp(claimed.tenantId());
        }
        metrics.tried(answer.verdict());
        if (answer.verdict().canChange()) {
            LOG.warnf(
                    "delivery not accepted deliveryId=%s attempt=%d outcome=%s status=%s",
                    claimed.id(), claimed.attempt(), answer.verdict().wireName(), answer.status());
        }
    }

    /** RentGuy is back: what waits for its next try, an hour maybe, need not wait any longer. */
    private void catchUp(String tenantId) {
        own.run(() -> due.bringForward(tenantId)).subscribe().with(brought -> wake(), failure -> {
            sending.oweCatchUp(tenantId);
            LOG.warnf(
                    "deliveries not brought forward cause=%s",
                    failure.getClass().getName());
        });
    }

    private void ended(ClaimedDelivery claimed, @Nullable DeliveryState state) {
        if (state == null) {
            LOG.warnf("delivery result came after its lease deliveryId=%s attempt=%d", claimed.id(), claimed.attempt());
        } else {
            metrics.ended(state);
            if (state == DeliveryState.EXHAUSTED) {
                LOG.errorf("delivery given up deliveryId=%s attempts=%d", claimed.id(), claimed.attempt());
            }
        }
        wake();
    }

    /** No look at once: what failed here is the database, and the clock wakes the sender soon enough. */
    private void lost(ClaimedDelivery claimed, Throwable failure) {
        LOG.warnf(
                "delivery result not stored, sent again when its lease ends deliveryId=%s attempt=%d cause=%s",
                claimed.id(), claimed.attempt(), failure.getClass().getName());
    }
}

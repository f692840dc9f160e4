package nl.rentguy.sync.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.rentguy.kit.context.Trace;
import nl.rentguy.kit.work.Lookout;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.RentGuyGateway;
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
class DeliverySender {
    private static final Logger LOG = Logger.getLogger(DeliverySender.class);

    private final DueDeliveries due;
    private final RentGuyGateway rentguy;
    private final ConcludeDelivery conclude;
    private final SendingTenants sending;
    private final SyncConfig config;
    private final OwnContext own;
    private final DeliveryMetrics metrics;
    private final Trace trace;
    private final Lookout lookout = new Lookout(this::look);

    DeliverySender(
            DueDeliveries due,
            RentGuyGateway rentguy,
            ConcludeDelivery conclude,
            SendingTenants sending,
            SyncConfig config,
            OwnContext own,
            DeliveryMetrics metrics,
            Trace trace) {
        this.due = due;
        this.rentguy = rentguy;
        this.conclude = conclude;
        this.sending = sending;
        this.config = config;
        this.own = own;
        this.metrics = metrics;
        this.trace = trace;
    }

    void stop(@Observes ShutdownEvent stopping) {
        lookout.close();
    }

    /** Looks for due deliveries soon; returns at once. Many calls in a row cost one or two looks. */
    void wake() {
        lookout.wake();
    }

    private Uni<Void> look() {
        List<SendingTenant> now = sending.now(config.maxInFlight());
        return now.isEmpty()
                ? Uni.createFrom().voidItem()
                : own.run(() -> due.claim(now))
                        .invoke(claimed -> claimed.forEach(this::send))
                        .replaceWithVoid();
    }

    private void send(ClaimedDelivery claimed) {
        sending.begin(claimed.tenantId());
        own.run(() -> trace.follow(claimed.traceparent(), "sync.delivery", () -> put(claimed)))
                .onTermination()
                .invoke(() -> sending.end(claimed.tenantId()))
                .subscribe()
                .with(state -> ended(claimed, state), failure -> lost(claimed, failure));
    }

    private Uni<@Nullable DeliveryState> put(ClaimedDelivery claimed) {
        return rentguy.put(claimed.write())
                .invoke(answer -> note(claimed, answer))
                .chain(answer -> conclude.handle(claimed, answer));
    }

    private void note(ClaimedDelivery claimed, RentGuyAnswer answer) {
        sending.circuit(claimed.tenantId()).note(answer.verdict());
        metrics.tried(answer.verdict());
        if (answer.verdict().canChange()) {
            LOG.warnf(
                    "delivery not accepted deliveryId=%s attempt=%d outcome=%s status=%s",
                    claimed.id(), claimed.attempt(), answer.verdict().wireName(), answer.status());
        }
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

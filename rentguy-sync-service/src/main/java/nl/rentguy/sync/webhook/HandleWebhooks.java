package nl.rentguy.sync.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.work.Lookout;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.webhook.WebhookReceipts.DueReceipt;
import nl.rentguy.sync.webhook.WebhookReceipts.StoredMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Handles stored messages, each in a transaction of its own together with the event that tells of it. Woken when one is
 * stored and by the clock, so that none waits for the next when a replica dies.
 */
@ApplicationScoped
class HandleWebhooks {
    private static final Logger LOG = Logger.getLogger(HandleWebhooks.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 10;
    private static final String RENTGUY = "partner:rentguy";

    private final TenantTransaction transaction;
    private final WebhookReceipts receipts;
    private final TakeOverChange takeOver;
    private final OwnContext own;
    private final Clock clock;
    private final Lookout lookout = new Lookout(this::look);

    HandleWebhooks(
            TenantTransaction transaction,
            WebhookReceipts receipts,
            TakeOverChange takeOver,
            OwnContext own,
            Clock clock) {
        this.transaction = transaction;
        this.receipts = receipts;
        this.takeOver = takeOver;
        this.own = own;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent stopping) {
        lookout.close();
    }

    /** Looks for stored messages soon; returns at once. */
    @Scheduled(every = "{rentguy.sync.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        lookout.wake();
    }

    private Uni<Void> look() {
        return own.run(() -> transaction.acrossTenants(() -> receipts.due(clock.instant(), AT_ONCE)))
                .chain(this::handleAll);
    }

    private Uni<Void> handleAll(List<DueReceipt> due) {
        if (due.size() == AT_ONCE) {
            lookout.wake();
        }
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(one -> own.run(() -> handle(one)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Integer> handle(DueReceipt due) {
        return transaction
                .in(due.tenantId(), () -> receipts.lock(due).chain(message -> conclude(due, message)))
                .onFailure()
                .recoverWithUni(failure -> postpone(due, failure));
    }

    private Uni<Integer> conclude(DueReceipt due, @Nullable StoredMessage stored) {
        if (stored == null) {
            return Uni.createFrom().item(0);
        }
        Instant now = clock.instant();
        if (stored.attempts() >= MOST_TRIES) {
            return receipts.conclude(due, Outcome.failed("given up after " + MOST_TRIES + " tries"), now);
        }
        CallContext context = new CallContext(due.tenantId(), stored.correlationId(), null, RENTGUY);
        return Uni.createFrom()
                .deferred(() -> takeOver.handle(
                        context, WebhookMessage.read(stored.body().getBytes(StandardCharsets.UTF_8))))
                .onFailure(UnreadableMessage.class)
                .recoverWithItem(unreadable -> Outcome.failed(String.valueOf(unreadable.getMessage())))
                .chain(outcome -> receipts.conclude(due, outcome, now));
    }

    private Uni<Integer> postpone(DueReceipt due, Throwable failure) {
        String cause = failure.getClass().getSimpleName();
        LOG.warnf("message of RentGuy not handled, tried again receiptId=%s cause=%s", due.id(), cause);
        Instant until = clock.instant().plus(Duration.ofSeconds(5));
        return transaction
                .in(due.tenantId(), () -> receipts.postpone(due, cause, until))
                .onFailure()
                .recoverWithItem(0);
    }
}

package nl.rentguy.sync.operate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.sync.delivery.DeliveryActions;
import nl.rentguy.sync.delivery.DeliverySender;
import nl.rentguy.sync.delivery.DueDeliveries;
import nl.rentguy.sync.rentguy.RentGuySettings;
import nl.rentguy.sync.rentguy.SendingTenants;

/** Makes everything that is open due now and lets this replica probe RentGuy at once. Doing it twice does no harm. */
@ApplicationScoped
class FlushQueue {
    private static final String NUMBERS = """
            select count(*) filter (where state <> 'sending' and not blocked and due_at <= $2),
                   count(*) filter (where state = 'sending'),
                   count(*) filter (where state <> 'sending' and blocked),
                   count(*) filter (where state <> 'sending' and not blocked and due_at > $2)
              from delivery
             where tenant_id = $1 and state in ('waiting', 'retrying', 'sending')
            """;

    private final TenantTransaction transaction;
    private final DueDeliveries due;
    private final DeliveryActions actions;
    private final DeliverySender sender;
    private final SendingTenants sending;
    private final RentGuySettings settings;
    private final OperatorWords words;
    private final Clock clock;

    FlushQueue(
            TenantTransaction transaction,
            DueDeliveries due,
            DeliveryActions actions,
            DeliverySender sender,
            SendingTenants sending,
            RentGuySettings settings,
            OperatorWords words,
            Clock clock) {
        this.transaction = transaction;
        this.due = due;
        this.actions = actions;
        this.sender = sender;
        this.sending = sending;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** In transactions of its own. */
    Uni<FlushView> handle(CallContext context) {
        String tenantId = context.tenantId();
        return due.bringEverythingForward(tenantId)
                .chain(() -> transaction.in(
                        tenantId,
                        () -> count(tenantId)
                                .call(numbers -> actions.note(
                                        context, DeliveryActions.Kind.FLUSHED, null, numbers.note(), null))))
                .invoke(numbers -> send(tenantId))
                .map(numbers -> new FlushView(numbers, words.flushed(tenantId, numbers)));
    }

    private Uni<FlushNumbers> count(String tenantId) {
        return Sql.select(
                        row -> new FlushNumbers(number(row[0]), number(row[1]), number(row[2]), number(row[3]), 0),
                        NUMBERS,
                        tenantId,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .map(List::getFirst)
                .map(numbers -> asThingsStand(tenantId, numbers));
    }

    private FlushNumbers asThingsStand(String tenantId, FlushNumbers numbers) {
        if (!sends(tenantId)) {
            return numbers.off();
        }
        return sending.pausedUntil(tenantId) == null ? numbers : numbers.paused();
    }

    private boolean sends(String tenantId) {
        return settings.isEnabled(tenantId) && settings.isConfigured(tenantId);
    }

    private void send(String tenantId) {
        sending.circuit(tenantId).probeNow();
        sender.wake();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

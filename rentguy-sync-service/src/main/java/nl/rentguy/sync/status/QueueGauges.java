package nl.rentguy.sync.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.sync.rentguy.SendingTenants;
import org.jspecify.annotations.Nullable;

/**
 * The queue of all tenants as gauges. Every replica reports the same numbers: take the maximum, not the sum. Once they
 * cannot be read they become NaN instead of staying at the last good value.
 */
@ApplicationScoped
class QueueGauges {
    private static final String NUMBERS = """
            select count(*), coalesce(extract(epoch from cast(?1 as timestamptz) - min(waiting_since)), 0)
              from delivery where state in ('waiting', 'retrying', 'sending')
            """;

    private final TenantTransaction transaction;
    private final Clock clock;
    private volatile double size = Double.NaN;
    private volatile double oldestSeconds = Double.NaN;

    QueueGauges(TenantTransaction transaction, Clock clock, MeterRegistry metrics, SendingTenants sending) {
        this.transaction = transaction;
        this.clock = clock;
        Gauge.builder("rentguy.queue.size", () -> size)
                .description("deliveries RentGuy does not hold yet and that are still tried")
                .register(metrics);
        Gauge.builder("rentguy.queue.oldest.seconds", () -> oldestSeconds)
                .description("age of the oldest of them; 0 when there is none")
                .register(metrics);
        Gauge.builder("rentguy.circuit.open", sending, SendingTenants::troubled)
                .description("tenants whose RentGuy this replica leaves alone or probes")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return transaction
                .acrossTenants(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(NUMBERS, Object[].class)
                                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult()))
                .invoke(this::show)
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(this::hide);
    }

    private void show(Object[] row) {
        size = ((Number) row[0]).doubleValue();
        oldestSeconds = Math.max(0, ((Number) row[1]).doubleValue());
    }

    private @Nullable Void hide() {
        size = Double.NaN;
        oldestSeconds = Double.NaN;
        return null;
    }
}

package nl.rentguy.audit.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.kit.tenancy.TenantTransaction;

/**
 * Metric {@code audit.dead.letters.parked}: dead letters nobody has decided about, per tenant; tenant {@code none} are
 * those that name no tenant. Every replica reports the same number.
 */
@ApplicationScoped
class ParkedLetterCount {

    private static final String COUNT =
            "select tenant_id, count(*) from dead_letter where state = 'parked' group by tenant_id";

    private final TenantTransaction transaction;
    private final MultiGauge gauge;

    ParkedLetterCount(TenantTransaction transaction, MeterRegistry metrics) {
        this.transaction = transaction;
        this.gauge = MultiGauge.builder("audit.dead.letters.parked")
                .description("Dead letters waiting for a decision")
                .register(metrics);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return transaction
                .acrossTenants(() -> Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(COUNT, Object[].class).getResultList()))
                .invoke(this::publish)
                .replaceWithVoid();
    }

    private void publish(List<Object[]> counts) {
        gauge.register(
                counts.stream()
                        .map(row -> MultiGauge.Row.of(
                                Tags.of("tenant", row[0].equals("") ? "none" : (String) row[0]), (Number) row[1]))
                        .toList(),
                true);
    }
}

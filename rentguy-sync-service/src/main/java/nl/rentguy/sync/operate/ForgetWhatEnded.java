package nl.rentguy.sync.operate;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.sync.delivery.Forgets;
import nl.rentguy.sync.delivery.SyncConfig;

/** Removes what ended long ago, a small batch at a time so that nothing waits for it. */
@ApplicationScoped
class ForgetWhatEnded {
    private final TenantTransaction transaction;
    private final TenantDirectory tenants;
    private final List<Forgets> all;
    private final SyncConfig config;
    private final Clock clock;

    ForgetWhatEnded(
            TenantTransaction transaction,
            TenantDirectory tenants,
            @All List<Forgets> all,
            SyncConfig config,
            Clock clock) {
        this.transaction = transaction;
        this.tenants = tenants;
        this.all = all;
        this.config = config;
        this.clock = clock;
    }

    /** One batch of each kind and tenant, each in a transaction of its own. Answers how much went; more may be left when it is not 0. */
    Uni<Integer> oneBatchEach() {
        Instant before = clock.instant().minus(config.keep());
        return Multi.createFrom()
                .iterable(tenants.all())
                .onItem()
                .transformToMultiAndConcatenate(tenant -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> transaction.acrossTenants(() -> one.forget(tenant.id(), before))))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}

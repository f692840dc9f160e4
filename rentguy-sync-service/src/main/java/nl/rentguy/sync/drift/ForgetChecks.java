package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.delivery.Forgets;

/** Removes comparisons of long ago with what they found. */
@ApplicationScoped
class ForgetChecks implements Forgets {
    private static final int BATCH = 10;

    @Override
    public Uni<Integer> forget(String tenantId, Instant before) {
        return Sql.update("""
                with gone as (
                  select id from drift_check
                   where tenant_id = $1 and id < $2 and state <> 'running'
                   order by id limit $3
                     for update skip locked),
                found as (delete from drift_difference where tenant_id = $1 and check_id in (select id from gone))
                delete from drift_check where tenant_id = $1 and id in (select id from gone)
                """, tenantId, Forgets.firstIdOf(before), BATCH);
    }
}

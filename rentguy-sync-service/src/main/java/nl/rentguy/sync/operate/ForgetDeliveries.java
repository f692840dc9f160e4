package nl.rentguy.sync.operate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.delivery.Forgets;

/**
 * Removes what was delivered, superseded or cancelled long ago, with its tries and actions. What was given up stays until
 * staff decide. Which versions RentGuy holds is remembered for ever.
 */
@ApplicationScoped
class ForgetDeliveries implements Forgets {
    private static final int BATCH = 500;

    /** The oldest lie together at the beginning of the primary key. */
    private static final String FORGET = """
            with gone as (
              select id from delivery
               where tenant_id = $1 and id < $2 and created_at < $3
                 and state in ('delivered', 'superseded', 'cancelled')
               order by id limit $4
                 for update skip locked),
            tries as (delete from delivery_attempt where tenant_id = $1 and delivery_id in (select id from gone)),
            actions as (delete from delivery_action where tenant_id = $1 and delivery_id in (select id from gone))
            delete from delivery where tenant_id = $1 and id in (select id from gone)
            """;

    @Override
    public Uni<Integer> forget(String tenantId, Instant before) {
        return Sql.update(FORGET, tenantId, Forgets.firstIdOf(before), before.atOffset(ZoneOffset.UTC), BATCH);
    }
}

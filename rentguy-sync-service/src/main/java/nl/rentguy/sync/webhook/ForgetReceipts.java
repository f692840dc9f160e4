package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.delivery.Forgets;

/** Removes messages that were handled or ignored long ago: by then their signatures have been too old for a copy for long. */
@ApplicationScoped
class ForgetReceipts implements Forgets {
    private static final int BATCH = 500;

    @Override
    public Uni<Integer> forget(String tenantId, Instant before) {
        return Sql.update("""
                with gone as (
                  select id from webhook_receipt
                   where tenant_id = $1 and id < $2 and state in ('handled', 'ignored')
                   order by id limit $3
                     for update skip locked)
                delete from webhook_receipt where tenant_id = $1 and id in (select id from gone)
                """, tenantId, Forgets.firstIdOf(before), BATCH);
    }
}

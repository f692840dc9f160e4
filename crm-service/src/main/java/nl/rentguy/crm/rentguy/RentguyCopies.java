package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.kit.tenancy.Sql;

/**
 * What is known of RentGuy's copy of each thing. Deliveries of one thing are told in any order, as each has its own key on
 * the topic; those of one delivery in theirs. Each method holds the thing until the transaction ends.
 */
@ApplicationScoped
class RentguyCopies {
    private static final String REFUSED = """
            insert into crm_rentguy_copy as c (tenant_id, id, held_version, refused_version, refused_by)
            values ($1, $2, 0, $3, $4)
            on conflict (tenant_id, id) do update
               set refused_version = excluded.refused_version, refused_by = excluded.refused_by
             where c.held_version <= excluded.refused_version
               and coalesce(c.refused_version, 0) <= excluded.refused_version
            """;

    /** A first version has none before it that could be refused later, so most things need no row. */
    private static final String HELD = """
            insert into crm_rentguy_copy as c (tenant_id, id, held_version)
            select $1::text, $2::uuid, $3::bigint
             where $3 > 1 or exists (select 1 from crm_rentguy_copy where tenant_id = $1 and id = $2)
            on conflict (tenant_id, id) do update
               set held_version = greatest(c.held_version, excluded.held_version)
            returning coalesce(c.refused_version < $3 or c.refused_by = $4, false)
            """;

    /** Notes a refusal; false when something newer is known. */
    Uni<Boolean> refused(String tenantId, RentguySyncFailed refusal) {
        return Sql.update(REFUSED, tenantId, refusal.entityId(), refusal.entityVersion(), refusal.deliveryId())
                .map(changed -> changed > 0);
    }

    /**
     * Notes that RentGuy holds a version.
     *
     * @return whether a refusal is over by that: of the same delivery, or of an earlier version. A question about a project is
     *     refused under the version that RentGuy holds, which is no contradiction
     */
    Uni<Boolean> held(String tenantId, RentguySynced delivered) {
        return Sql.select(
                        row -> (Boolean) row[0],
                        HELD,
                        tenantId,
                        delivered.entityId(),
                        delivered.entityVersion(),
                        delivered.deliveryId())
                .map(over -> !over.isEmpty() && over.getFirst());
    }
}

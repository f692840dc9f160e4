package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.jspecify.annotations.Nullable;

/** What RentGuy was given, in the order of ids; every method runs in the caller's tenant transaction. */
@ApplicationScoped
class OurDocuments {
    private static final String OURS = """
            select e.entity_id, e.confirmed_version,
                   exists (select 1 from delivery o
                            where o.tenant_id = e.tenant_id and o.entity_type = e.entity_type and o.entity_id = e.entity_id
                              and o.state in ('waiting', 'retrying', 'sending')),
                   d.payload
              from synced_entity e
              left join delivery d on d.tenant_id = e.tenant_id and d.entity_type = e.entity_type
                                  and d.entity_id = e.entity_id and d.entity_version = e.confirmed_version
             where e.tenant_id = $1 and e.entity_type = $2 and e.newest_version > 0
            """;

    /** The next ones after an id; from the beginning when that is null. */
    Uni<List<Ours>> after(String tenantId, EntityType type, @Nullable UUID after, int most) {
        return Sql.select(
                OurDocuments::ours,
                OURS + " and ($3::uuid is null or e.entity_id > $3) order by e.entity_id limit $4",
                tenantId,
                type.wireName(),
                after,
                most);
    }

    /** One; null when we never sent it. */
    Uni<@Nullable Ours> one(String tenantId, EntityType type, UUID id) {
        return Sql.select(OurDocuments::ours, OURS + " and e.entity_id = $3", tenantId, type.wireName(), id)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private static Ours ours(Object[] row) {
        String payload = (String) row[3];
        return new Ours(
                row[0].toString(),
                row[1] == null ? null : ((Number) row[1]).longValue(),
                (Boolean) row[2],
                payload == null ? null : RentGuyJson.tree(payload).orElse(null));
    }
}

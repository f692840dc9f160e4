package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.rentguy.RentGuyJson;

/** What we changed since the version of ours that RentGuy held; in the caller's tenant transaction. */
@ApplicationScoped
class PendingChanges {

    /** Empty when nothing newer was queued, or when the delivery of that version is not kept any more. */
    Uni<Optional<PendingChange>> since(String tenantId, String entityType, UUID entityId, long version) {
        return Sql.select(row -> change((String) row[0], (String) row[1]), """
                        select held.payload, newest.payload
                          from synced_entity e
                          join delivery held on held.tenant_id = e.tenant_id and held.entity_type = e.entity_type
                                            and held.entity_id = e.entity_id and held.entity_version = $4
                          join delivery newest on newest.tenant_id = e.tenant_id and newest.entity_type = e.entity_type
                                              and newest.entity_id = e.entity_id
                                              and newest.entity_version = e.newest_version
                         where e.tenant_id = $1 and e.entity_type = $2 and e.entity_id = $3 and e.newest_version > $4
                        """, tenantId, entityType, entityId, version)
                .map(found -> found.stream().flatMap(Optional::stream).findFirst());
    }

    private static Optional<PendingChange> change(String held, String newest) {
        return RentGuyJson.tree(held)
                .flatMap(before -> RentGuyJson.tree(newest).map(after -> new PendingChange(before, after)));
    }
}

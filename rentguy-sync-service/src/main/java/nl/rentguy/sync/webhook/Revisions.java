package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;

/** The newest of RentGuy's revisions that was taken over, for each thing of ours; messages come in any order. */
@ApplicationScoped
class Revisions {

    /** Takes note of a revision and locks the thing until the transaction ends; false when a later one was there before. */
    Uni<Boolean> isNewer(String tenantId, String entityType, UUID entityId, long revision) {
        return Sql.update("""
                        insert into rentguy_revision as r (tenant_id, entity_type, entity_id, revision)
                        values ($1, $2, $3, $4)
                        on conflict (tenant_id, entity_type, entity_id) do update set revision = excluded.revision
                         where r.revision < excluded.revision
                        """, tenantId, entityType, entityId, revision).map(changed -> changed == 1);
    }

    /** The version of the event that is about to be published; a project counts those that others publish about it too. */
    Uni<Long> aggregateVersion(String tenantId, InboundChange change, UUID entityId, long revision) {
        return change != InboundChange.PROJECT_UPDATED
                ? Uni.createFrom().item(revision)
                : Sql.select(
                                row -> ((Number) row[0]).longValue(),
                                "update project set events = events + 1 where tenant_id = $1 and id = $2 returning events",
                                tenantId,
                                entityId)
                        .map(List::getFirst);
    }

    /** Whether we ever had it delivered to RentGuy. */
    Uni<Boolean> isOurs(String tenantId, String entityType, UUID entityId) {
        return Sql.select(
                        row -> true,
                        "select 1 from synced_entity where tenant_id = $1 and entity_type = $2 and entity_id = $3"
                                + " and newest_version > 0",
                        tenantId,
                        entityType,
                        entityId)
                .map(found -> !found.isEmpty());
    }
}

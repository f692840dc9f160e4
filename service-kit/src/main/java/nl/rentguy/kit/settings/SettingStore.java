package nl.rentguy.kit.settings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.settings.SecretBox.Sealed;
import nl.rentguy.kit.tenancy.Sql;

/** What tenants set, in the database; every method runs in the caller's transaction. */
@ApplicationScoped
class SettingStore {
    private final Ids ids;

    SettingStore(Ids ids) {
        this.ids = ids;
    }

    /**
     * Stands for all that is stored: differs from the one read before when anything was changed since.
     *
     * @param versions sum of all tenants' versions; they only grow
     */
    record Mark(long tenants, long versions) {}

    /**
     * How a change was noted.
     *
     * @param id of the tenant's setting, the same for all its changes
     * @param changes of that setting so far, this one included
     */
    record Noted(UUID id, long changes) {}

    Uni<Mark> mark() {
        return Sql.select(
                        row -> new Mark(((Number) row[0]).longValue(), ((Number) row[1]).longValue()),
                        "select count(*), cast(coalesce(sum(version), 0) as bigint) from integration_version")
                .map(List::getFirst);
    }

    /** What every tenant set, in the system's transaction. */
    Uni<List<StoredSetting>> all() {
        return Sql.select(
                StoredSetting::of,
                "select " + StoredSetting.COLUMNS + " from integration_setting order by tenant_id, integration, key");
    }

    Uni<List<StoredSetting>> of(String tenantId, String integration) {
        return Sql.select(
                StoredSetting::of,
                "select " + StoredSetting.COLUMNS
                        + " from integration_setting where tenant_id = $1 and integration = $2 order by key",
                tenantId,
                integration);
    }

    /** The tenant's version of an integration's settings; 0 before the first change. */
    Uni<Long> version(String tenantId, String integration) {
        return Sql.select(
                        row -> ((Number) row[0]).longValue(),
                        "select version from integration_version where tenant_id = $1 and integration = $2",
                        tenantId,
                        integration)
                .map(found -> found.isEmpty() ? 0 : found.getFirst());
    }

    /** As {@link #version}, locked until the transaction ends. */
    Uni<Long> lockedVersion(String tenantId, String integration) {
        return Sql.update("""
                        insert into integration_version (tenant_id, integration, version) values ($1, $2, 0)
                        on conflict do nothing
                        """, tenantId, integration)
                .chain(() -> Sql.select(
                        row -> ((Number) row[0]).longValue(),
                        "select version from integration_version where tenant_id = $1 and integration = $2 for update",
                        tenantId,
                        integration))
                .map(List::getFirst);
    }

    Uni<Integer> setVersion(String tenantId, String integration, long version) {
        return Sql.update(
                "update integration_version set version = $3 where tenant_id = $1 and integration = $2",
                tenantId,
                integration,
                version);
    }

    Uni<Noted> put(StoredSetting setting) {
        Sealed sealed = setting.sealed();
        return Sql.select(
                        row -> new Noted((UUID) row[0], ((Number) row[1]).longValue()),
                        """
                        insert into integration_setting as s
                               (tenant_id, integration, key, id, value, ciphertext, key_id, last_four, version,
                                changes, changed_by, changed_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)
                        on conflict (tenant_id, integration, key) do update
                           set value = excluded.value, ciphertext = excluded.ciphertext, key_id = excluded.key_id,
                               last_four = excluded.last_four, version = excluded.version, changes = s.changes + 1,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        returning id, changes
                        """,
                        setting.place().tenantId(),
                        setting.place().integration(),
                        setting.place().key(),
                        ids.next(),
                        setting.value(),
                        sealed == null ? null : sealed.text(),
                        sealed == null ? null : sealed.keyId(),
                        setting.lastFour(),
                        setting.version(),
                        setting.changedBy(),
                        utc(setting.changedAt()))
                .map(List::getFirst);
    }

    /** Puts another ciphertext of the same secret in the place of one, unless that was replaced meanwhile. */
    Uni<Integer> reseal(StoredSetting setting, Sealed before, Sealed after) {
        return Sql.update(
                """
                update integration_setting set ciphertext = $5, key_id = $6
                 where tenant_id = $1 and integration = $2 and key = $3 and ciphertext = $4
                """,
                setting.place().tenantId(),
                setting.place().integration(),
                setting.place().key(),
                before.text(),
                after.text(),
                after.keyId());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package nl.rentguy.kit.settings;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.jboss.logging.Logger;

/**
 * The settings in force now, of all tenants, in memory: asked with every call to another system, they never wait for the
 * database. A change has effect within 5 s on every replica; while the database is away the last ones stay in force.
 */
@ApplicationScoped
public class CurrentSettings {
    private static final Logger LOG = Logger.getLogger(CurrentSettings.class);

    private final List<Integration> integrations;
    private final TenantDirectory tenants;
    private final SecretBox box;
    private volatile Map<Owner, SettingValues> values = Map.of();

    private record Owner(String tenantId, String integration) {}

    CurrentSettings(@All List<Integration> integrations, TenantDirectory tenants, SecretBox box) {
        this.integrations = integrations;
        this.tenants = tenants;
        this.box = box;
    }

    /**
     * A tenant's settings of an integration. Ask anew for each use.
     *
     * @throws IllegalArgumentException when the tenant or the integration is not known here
     */
    public SettingValues of(String tenantId, String integration) {
        SettingValues found = values.get(new Owner(tenantId, integration));
        if (found == null) {
            throw new IllegalArgumentException("no settings of " + integration + " for " + tenantId);
        }
        return found;
    }

    /** What is in force for everyone else. */
    Collection<SettingValues> ofOthers(String tenantId, String integration) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().integration().equals(integration)
                        && !entry.getKey().tenantId().equals(tenantId))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Puts these rows, which are all there are, in force. A tenant with an unreadable one keeps what it had. */
    void replace(List<StoredSetting> rows) {
        Map<Owner, SettingValues> next = new HashMap<>();
        for (Integration integration : integrations) {
            Map<String, SettingValues> claimed = new HashMap<>();
            for (Tenant tenant : tenants.all()) {
                Owner owner = new Owner(tenant.id(), integration.key());
                claimed.put(
                        tenant.id(),
                        resolved(owner, integration, OwnSettings.among(rows, tenant.id(), integration.key())));
            }
            new Disputes(integration, claimed)
                    .settled()
                    .forEach((tenantId, settled) -> next.put(new Owner(tenantId, integration.key()), settled));
        }
        values = next;
    }

    private SettingValues resolved(Owner owner, Integration integration, OwnSettings own) {
        try {
            return SettingValues.of(integration, owner.tenantId(), own.plain(box));
        } catch (SecretUnreadable unreadable) {
            LOG.errorf(
                    "settings stay as they were tenant_id=%s integration=%s reason=%s",
                    owner.tenantId(), owner.integration(), unreadable.getMessage());
            SettingValues last = values.get(owner);
            if (last == null) {
                throw unreadable;
            }
            return last;
        }
    }
}

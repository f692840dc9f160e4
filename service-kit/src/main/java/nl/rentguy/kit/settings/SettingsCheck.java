package nl.rentguy.kit.settings;

import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jboss.logging.Logger;

/**
 * Refuses settings that cannot be right, naming the setting and never its value, and puts what is right in force before
 * anything asks for it.
 */
@ApplicationScoped
class SettingsCheck implements StartupCheck {
    private static final Logger LOG = Logger.getLogger(SettingsCheck.class);

    private final List<Integration> integrations;
    private final TenantDirectory tenants;
    private final SecretBox box;
    private final SettingStore store;
    private final CurrentSettings current;
    private final TenantTransaction transaction;

    SettingsCheck(
            @All List<Integration> integrations,
            TenantDirectory tenants,
            SecretBox box,
            SettingStore store,
            CurrentSettings current,
            TenantTransaction transaction) {
        this.integrations = integrations;
        this.tenants = tenants;
        this.box = box;
        this.store = store;
        this.current = current;
        this.transaction = transaction;
    }

    @Override
    public List<String> violations() {
        if (integrations.isEmpty()) {
            return List.of();
        }
        List<StoredSetting> rows = stored();
        Set<String> violations = new LinkedHashSet<>();
        SettingsReview review =
                new SettingsReview(tenants.all().stream().map(Tenant::id).toList(), box);
        integrations.forEach(integration -> violations.addAll(review.of(integration, rows)));
        if (violations.isEmpty()) {
            current.replace(rows);
            integrations.forEach(this::tellWhatIsMissing);
        }
        return List.copyOf(violations);
    }

    /** No reason not to start: the tenant may set it any time, and what is for it waits. */
    private void tellWhatIsMissing(Integration integration) {
        for (Tenant tenant : tenants.all()) {
            List<String> missing = current.of(tenant.id(), integration.key()).missing();
            if (!missing.isEmpty()) {
                LOG.warnf(
                        "integration not configured integration=%s tenant_id=%s missing=%s",
                        integration.key(), tenant.id(), missing);
            }
        }
    }

    private List<StoredSetting> stored() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> transaction.acrossTenants(store::all));
        } catch (Throwable failure) {
            throw new IllegalStateException("the settings of integrations cannot be read", failure);
        }
    }
}

package nl.rentguy.kit.settings;

import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses keys and settings that cannot be right, naming the setting and never its value, and puts what is right in force
 * before anything asks for it.
 */
@ApplicationScoped
class SettingsCheck implements StartupCheck {
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(4);

    private final List<Integration> integrations;
    private final TenantDirectory tenants;
    private final SecretBox box;
    private final SettingStore store;
    private final CurrentSettings current;
    private final TenantTransaction transaction;
    private final SettingsConfig config;
    private final boolean local;

    SettingsCheck(
            @All List<Integration> integrations,
            TenantDirectory tenants,
            SecretBox box,
            SettingStore store,
            CurrentSettings current,
            TenantTransaction transaction,
            SettingsConfig config,
            @ConfigProperty(name = "rentguy.local") boolean local) {
        this.integrations = integrations;
        this.tenants = tenants;
        this.box = box;
        this.store = store;
        this.current = current;
        this.transaction = transaction;
        this.config = config;
        this.local = local;
    }

    @Override
    public List<String> violations() {
        if (integrations.isEmpty()) {
            return List.of();
        }
        List<StoredSetting> rows = stored();
        Set<String> violations = new LinkedHashSet<>(ofInstallation());
        SettingsReview review =
                new SettingsReview(tenants.all().stream().map(Tenant::id).toList(), box);
        integrations.forEach(integration -> violations.addAll(review.of(integration, rows)));
        if (violations.isEmpty()) {
            current.replace(rows);
        }
        return List.copyOf(violations);
    }

    private List<StoredSetting> stored() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> transaction.acrossTenants(store::all));
        } catch (Throwable failure) {
            throw new IllegalStateException("the settings of integrations cannot be read", failure);
        }
    }

    private List<String> ofInstallation() {
        List<String> violations = new ArrayList<>(box.violations());
        if (!local && !box.hasKey()) {
            violations.add("RENTGUY_SECRETS_KEYS is missing: secrets of tenants could not be stored");
        }
        if (!local && config.privateAddresses()) {
            violations.add("rentguy.settings.private-addresses must be false: users could call into our network");
        }
        if (config.pollEvery().compareTo(SHORTEST_POLL) < 0 || config.pollEvery().compareTo(LONGEST_POLL) > 0) {
            violations.add("rentguy.settings.poll-every must be 1s to 4s");
        }
        return violations;
    }
}

package nl.rentguy.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.notification.delivery.DeliveryConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start when cards would travel unprotected, or when one company's would show in another's channel. */
@ApplicationScoped
class TeamsSettings implements StartupCheck {

    private static final String PROTECTED = "https://";

    private final TeamsConfig config;
    private final DeliveryConfig delivery;
    private final Collection<Tenant> tenants;
    private final boolean local;

    @Inject
    TeamsSettings(
            TeamsConfig config,
            DeliveryConfig delivery,
            TenantDirectory tenants,
            @ConfigProperty(name = "rentguy.local") boolean local) {
        this(config, delivery, tenants.all(), local);
    }

    TeamsSettings(TeamsConfig config, DeliveryConfig delivery, Collection<Tenant> tenants, boolean local) {
        this.config = config;
        this.delivery = delivery;
        this.tenants = tenants;
        this.local = local;
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (!local
                && config.webhookUrl().filter(url -> !url.startsWith(PROTECTED)).isPresent()) {
            violations.add("TEAMS_WEBHOOK_URL must use https");
        }
        config.channels().forEach((key, url) -> {
            if (!local && !url.startsWith(PROTECTED)) {
                violations.add("rentguy.teams.channels." + key + " must use https");
            }
        });
        if (config.timeout().compareTo(delivery.lease()) >= 0) {
            violations.add("rentguy.teams.timeout must be shorter than rentguy.delivery.lease");
        }
        violations.addAll(sharedChannels());
        return violations;
    }

    private List<String> sharedChannels() {
        List<String> violations = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Tenant tenant : tenants) {
            String channel = tenant.intake().teamsChannel();
            String owner = owners.putIfAbsent(channel, tenant.id());
            if (owner != null) {
                violations.add("intake.teamsChannel " + channel + " is that of both " + owner + " and " + tenant.id());
            }
        }
        return violations;
    }
}

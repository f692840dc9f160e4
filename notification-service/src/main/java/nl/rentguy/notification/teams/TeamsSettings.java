package nl.rentguy.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.notification.delivery.DeliveryConfig;
import nl.rentguy.notification.webhook.WebhookSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start when cards would travel unprotected, or when one company's would show in another's channel. */
@ApplicationScoped
class TeamsSettings implements StartupCheck {

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
        List<String> violations =
                new ArrayList<>(WebhookSettings.violations("teams", "TEAMS_WEBHOOK_URL", config, delivery, local));
        violations.addAll(WebhookSettings.sharedChannels(
                "intake.teamsChannel", tenants, tenant -> tenant.intake().teamsChannel()));
        return violations;
    }
}

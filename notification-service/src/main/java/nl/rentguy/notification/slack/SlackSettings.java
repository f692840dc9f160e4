package nl.rentguy.notification.slack;

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

/** Refuses to start when messages would travel unprotected, or when one company's would show in another's channel. */
@ApplicationScoped
class SlackSettings implements StartupCheck {

    private final SlackConfig config;
    private final DeliveryConfig delivery;
    private final Collection<Tenant> tenants;
    private final boolean local;

    @Inject
    SlackSettings(
            SlackConfig config,
            DeliveryConfig delivery,
            TenantDirectory tenants,
            @ConfigProperty(name = "rentguy.local") boolean local) {
        this(config, delivery, tenants.all(), local);
    }

    SlackSettings(SlackConfig config, DeliveryConfig delivery, Collection<Tenant> tenants, boolean local) {
        this.config = config;
        this.delivery = delivery;
        this.tenants = tenants;
        this.local = local;
    }

    @Override
    public List<String> violations() {
        List<String> violations =
                new ArrayList<>(WebhookSettings.violations("slack", "SLACK_WEBHOOK_URL", config, delivery, local));
        violations.addAll(WebhookSettings.sharedChannels(
                "operations.slackChannel",
                tenants,
                tenant -> tenant.operations().slackChannel()));
        return violations;
    }
}

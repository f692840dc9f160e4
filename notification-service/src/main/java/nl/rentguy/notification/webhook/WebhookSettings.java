package nl.rentguy.notification.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.notification.delivery.DeliveryConfig;

/** What must hold for every company's channels: protected on the way, and never one tenant's messages in another's. */
public final class WebhookSettings {

    private static final String PROTECTED = "https://";

    private WebhookSettings() {}

    /**
     * What is wrong with the addresses, without showing them.
     *
     * @param name of the company in settings, e.g. {@code teams}
     * @param local whether messages stay on this machine
     */
    public static List<String> violations(
            String name, String variable, WebhookConfig config, DeliveryConfig delivery, boolean local) {
        List<String> violations = new ArrayList<>();
        if (!local
                && config.webhookUrl().filter(url -> !url.startsWith(PROTECTED)).isPresent()) {
            violations.add(variable + " must use https");
        }
        config.channels().forEach((key, url) -> {
            if (!local && !url.startsWith(PROTECTED)) {
                violations.add("rentguy." + name + ".channels." + key + " must use https");
            }
        });
        if (config.timeout().compareTo(delivery.lease()) >= 0) {
            violations.add("rentguy." + name + ".timeout must be shorter than rentguy.delivery.lease");
        }
        return violations;
    }

    /**
     * Channels that more than one tenant names.
     *
     * @param field where the tenant file names it, e.g. {@code intake.teamsChannel}
     */
    public static List<String> sharedChannels(
            String field, Collection<Tenant> tenants, Function<Tenant, String> channelOf) {
        List<String> violations = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Tenant tenant : tenants) {
            String channel = channelOf.apply(tenant);
            String owner = owners.putIfAbsent(channel, tenant.id());
            if (owner != null) {
                violations.add(field + " " + channel + " is that of both " + owner + " and " + tenant.id());
            }
        }
        return violations;
    }
}

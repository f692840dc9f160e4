package nl.rentguy.notification.teams;

import io.smallrye.config.ConfigMapping;
import nl.rentguy.notification.webhook.WebhookConfig;

/** Where messages for Microsoft Teams go. */
@ConfigMapping(prefix = "rentguy.teams")
public interface TeamsConfig extends WebhookConfig {}

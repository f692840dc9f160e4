package nl.rentguy.notification.slack;

import io.smallrye.config.ConfigMapping;
import nl.rentguy.notification.webhook.WebhookConfig;

/** Where messages for Slack go. */
@ConfigMapping(prefix = "rentguy.slack")
public interface SlackConfig extends WebhookConfig {}

package nl.rentguy.notification.webhook;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where messages of one kind of channel go. The addresses carry their own secret: they are neither logged nor shown. */
public interface WebhookConfig {

    /** Address before the channel's key, which is appended after a slash. Without any address messages wait. */
    Optional<String> webhookUrl();

    /** Whole addresses of single channels by key, as the company hands them out; they go before {@link #webhookUrl}. */
    Map<String, String> channels();

    /** How long the company may take to answer. */
    @WithDefault("5s")
    Duration timeout();
}

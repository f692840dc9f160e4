package nl.rentguy.notification.teams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where cards for Microsoft Teams go. The addresses carry their own secret: they are neither logged nor shown. */
@ConfigMapping(prefix = "rentguy.teams")
public interface TeamsConfig {

    /** Address before the channel's key, which is appended after a slash. Without any address cards wait. */
    Optional<String> webhookUrl();

    /** Whole addresses of single channels by key, as Workflows hands them out; they go before {@link #webhookUrl}. */
    Map<String, String> channels();

    /** How long Teams may take to answer. */
    @WithDefault("5s")
    Duration timeout();
}

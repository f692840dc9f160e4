package nl.rentguy.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;

/** Finds the address of a Teams channel. */
@ApplicationScoped
class TeamsAddresses {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final TeamsConfig config;

    TeamsAddresses(TeamsConfig config) {
        this.config = config;
    }

    /** The address to post a card to; a key that could lead elsewhere is refused. */
    String of(String channel) {
        if (!KEY.matcher(channel).matches()) {
            throw new DeliveryRefused("the recipient is not the key of a Teams channel");
        }
        String own = config.channels().get(channel);
        if (own != null) {
            return own;
        }
        return config.webhookUrl()
                .map(base -> base + "/" + channel)
                .orElseThrow(() -> new DeliveryPostponed("no address is configured for Teams", Duration.ZERO));
    }
}

package nl.rentguy.notification.webhook;

import java.time.Duration;
import java.util.regex.Pattern;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;

/**
 * Finds the address of a channel.
 *
 * @param company as staff call it, e.g. "Teams"
 */
public record WebhookAddresses(String company, WebhookConfig config) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The address to post to; a key that could lead elsewhere is refused. */
    public String of(String channel) {
        if (!KEY.matcher(channel).matches()) {
            throw new DeliveryRefused("the recipient is not the key of a " + company + " channel");
        }
        String own = config.channels().get(channel);
        if (own != null) {
            return own;
        }
        return config.webhookUrl()
                .map(base -> base + "/" + channel)
                .orElseThrow(() -> new DeliveryPostponed("no address is configured for " + company, Duration.ZERO));
    }
}

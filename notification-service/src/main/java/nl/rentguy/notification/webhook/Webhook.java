package nl.rentguy.notification.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;
import nl.rentguy.notification.model.Notification;

/** Posts messages to one company's channels. What went wrong is told without the address, which is a secret. */
public final class Webhook implements AutoCloseable {

    /** The company will not take this message, however often it is sent. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

    private final String company;
    private final String message;
    private final WebhookAddresses addresses;
    private final Duration timeout;
    private final Clock clock;
    private final WebClient client;

    /**
     * A way to the channels of one company.
     *
     * @param company as staff call it, e.g. "Teams"
     * @param message what it takes, as staff call it, e.g. "the card"
     */
    public Webhook(Vertx vertx, String company, String message, WebhookConfig config, Clock clock) {
        this.company = company;
        this.message = message;
        this.addresses = new WebhookAddresses(company, config);
        this.timeout = config.timeout();
        this.clock = clock;
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setConnectTimeout(Math.toIntExact(timeout.toMillis())));
    }

    /** How long a try may take at most. */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Posts the message to the notification's recipient, the key of a channel.
     *
     * @return the notification's id, which a repeat has too. Fails as {@code ChannelGateway} says.
     */
    public Uni<String> post(Notification notification, JsonNode body) {
        String address = addresses.of(notification.recipient);
        String id = notification.id.toString();
        return Uni.createFrom()
                .completionStage(() -> client.postAbs(address)
                        .timeout(timeout.toMillis())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("X-Request-Id", id)
                        .putHeader("Idempotency-Key", id)
                        .putHeader("X-Correlation-Id", notification.correlationId)
                        .sendBuffer(Buffer.buffer(body.toString()))
                        .toCompletionStage())
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .transform(failure -> new DeliveryPostponed(
                        company + " does not answer (" + failure.getClass().getSimpleName() + ")", Duration.ZERO))
                .invoke(this::check)
                .replaceWith(id);
    }

    private void check(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return;
        }
        if (REFUSED.contains(status)) {
            throw new DeliveryRefused(company + " refused " + message + " (HTTP " + status + ")");
        }
        throw new DeliveryPostponed(
                company + " postponed " + message + " (HTTP " + status + ")",
                RetryAfter.of(answer.getHeader("Retry-After"), clock.instant()));
    }

    @Override
    public void close() {
        client.close();
    }
}

package nl.rentguy.notification.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.notification.delivery.ChannelGateway;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.template.CannotRender;
import nl.rentguy.notification.template.Templates;

/** Posts Adaptive Cards to Teams in the form Power Automate's Workflows take. */
@ApplicationScoped
class TeamsGateway implements ChannelGateway {

    private static final String CARD_TYPE = "application/vnd.microsoft.card.adaptive";

    private final TeamsAddresses addresses;
    private final Templates templates;
    private final TenantDirectory tenants;
    private final Clock clock;
    private final Duration timeout;
    private final WebClient client;

    TeamsGateway(
            Vertx vertx,
            TeamsConfig config,
            TeamsAddresses addresses,
            Templates templates,
            TenantDirectory tenants,
            Clock clock) {
        this.addresses = addresses;
        this.templates = templates;
        this.tenants = tenants;
        this.clock = clock;
        this.timeout = config.timeout();
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setConnectTimeout(Math.toIntExact(timeout.toMillis())));
    }

    @Override
    public Channel channel() {
        return Channel.TEAMS;
    }

    @Override
    public Duration longestTry() {
        return timeout;
    }

    @Override
    public Uni<String> send(Notification notification) {
        String address = addresses.of(notification.recipient);
        Buffer message = message(card(notification));
        String id = notification.id.toString();
        return Uni.createFrom()
                .completionStage(() -> client.postAbs(address)
                        .timeout(timeout.toMillis())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("X-Request-Id", id)
                        .putHeader("Idempotency-Key", id)
                        .putHeader("X-Correlation-Id", notification.correlationId)
                        .sendBuffer(message)
                        .toCompletionStage())
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .transform(failure -> new DeliveryPostponed(
                        "Teams does not answer (" + failure.getClass().getSimpleName() + ")", Duration.ZERO))
                .invoke(this::check)
                .replaceWith(id);
    }

    private void check(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return;
        }
        switch (status) {
            case 400, 413, 422 -> throw new DeliveryRefused("Teams refused the card (HTTP " + status + ")");
            default ->
                throw new DeliveryPostponed(
                        "Teams postponed the card (HTTP " + status + ")",
                        RetryAfter.of(answer.getHeader("Retry-After"), clock.instant()));
        }
    }

    private ObjectNode card(Notification notification) {
        Tenant tenant =
                tenants.byId(notification.tenantId).orElseThrow(() -> new DeliveryRefused("tenant is not known here"));
        try {
            return templates.card(notification.template, notification.language(), notification.values(), tenant);
        } catch (CannotRender e) {
            throw new DeliveryRefused(String.valueOf(e.getMessage()));
        }
    }

    private static Buffer message(ObjectNode card) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", CARD_TYPE)
                .set("content", card);
        return Buffer.buffer(message.toString());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}

package nl.rentguy.notification.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.notification.delivery.ChannelGateway;
import nl.rentguy.notification.delivery.DeliveryRefused;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.template.CannotRender;
import nl.rentguy.notification.template.Templates;
import nl.rentguy.notification.webhook.Webhook;

/** Posts Adaptive Cards to Teams in the form Power Automate's Workflows take. */
@ApplicationScoped
class TeamsGateway implements ChannelGateway {

    private static final String CARD_TYPE = "application/vnd.microsoft.card.adaptive";

    private final Templates templates;
    private final TenantDirectory tenants;
    private final Webhook webhook;

    TeamsGateway(Vertx vertx, TeamsConfig config, Templates templates, TenantDirectory tenants, Clock clock) {
        this.templates = templates;
        this.tenants = tenants;
        this.webhook = new Webhook(vertx, "Teams", "the card", config, clock);
    }

    @Override
    public Channel channel() {
        return Channel.TEAMS;
    }

    @Override
    public Duration longestTry() {
        return webhook.timeout();
    }

    @Override
    public Uni<String> send(Notification notification) {
        return webhook.post(notification, message(card(notification)));
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

    private static ObjectNode message(ObjectNode card) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", CARD_TYPE)
                .set("content", card);
        return message;
    }

    @PreDestroy
    void close() {
        webhook.close();
    }
}

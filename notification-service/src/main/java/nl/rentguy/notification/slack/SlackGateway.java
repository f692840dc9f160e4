package nl.rentguy.notification.slack;

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

/** Posts messages to Slack's incoming webhooks: a text for notices and blocks for the channel. */
@ApplicationScoped
class SlackGateway implements ChannelGateway {

    private final Templates templates;
    private final TenantDirectory tenants;
    private final Webhook webhook;

    SlackGateway(Vertx vertx, SlackConfig config, Templates templates, TenantDirectory tenants, Clock clock) {
        this.templates = templates;
        this.tenants = tenants;
        this.webhook = new Webhook(vertx, "Slack", "the message", config, clock);
    }

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public Duration longestTry() {
        return webhook.timeout();
    }

    @Override
    public Uni<String> send(Notification notification) {
        return webhook.post(notification, message(notification));
    }

    private ObjectNode message(Notification notification) {
        Tenant tenant =
                tenants.byId(notification.tenantId).orElseThrow(() -> new DeliveryRefused("tenant is not known here"));
        try {
            return templates.slack(notification.template, notification.language(), notification.values(), tenant);
        } catch (CannotRender e) {
            throw new DeliveryRefused(String.valueOf(e.getMessage()));
        }
    }

    @PreDestroy
    void close() {
        webhook.close();
    }
}

package nl.rentguy.notification.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.Channel;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.IntegrationRecovered;
import nl.rentguy.events.IntegrationTroubled;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.events.SubjectType;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.model.NotificationRepository;

/** Tells a tenant's operations, by mail and in Slack, that an integration is in trouble and that it is over. */
@ApplicationScoped
class AlertOperations {

    private static final String IN_SLACK = "-slack";

    private final NotificationRepository notifications;
    private final TenantDirectory tenants;
    private final Ids ids;
    private final Clock clock;

    AlertOperations(NotificationRepository notifications, TenantDirectory tenants, Ids ids, Clock clock) {
        this.notifications = notifications;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Runs in the transaction that remembers the event, so each event is told once. */
    Uni<Void> troubled(EventEnvelope<IntegrationTroubled> event) {
        IntegrationTroubled trouble = event.data();
        Map<String, String> values = Map.of(
                "integration", trouble.integration(),
                "reasons", String.join("\n", trouble.reasons()),
                "queueSize", Long.toString(trouble.queueSize()),
                "oldestWaitingSeconds", Long.toString(trouble.oldestWaitingSeconds()),
                "since", trouble.since().toString());
        return tell(event, "integration-troubled", values, trouble.troubleId());
    }

    /** As {@link #troubled}. */
    Uni<Void> recovered(EventEnvelope<IntegrationRecovered> event) {
        IntegrationRecovered end = event.data();
        Duration lasted = Duration.between(end.since(), end.recoveredAt());
        Map<String, String> values = Map.of(
                "integration", end.integration(),
                "queueSize", Long.toString(end.queueSize()),
                "since", end.since().toString(),
                "recoveredAt", end.recoveredAt().toString(),
                "lastedSeconds", Long.toString(Math.max(0, lasted.toSeconds())));
        return tell(event, "integration-recovered", values, end.troubleId());
    }

    private Uni<Void> tell(EventEnvelope<?> event, String template, Map<String, String> values, UUID troubleId) {
        Tenant tenant = tenants.byId(event.tenantId())
                .orElseThrow(() -> new CorruptEvent("tenant " + event.tenantId() + " is not served here"));
        Tenant.Operations operations = tenant.operations();
        return add(event, request(tenant, Channel.EMAIL, template, operations.email(), values, troubleId))
                .chain(() -> add(
                        event,
                        request(
                                tenant,
                                Channel.SLACK,
                                template + IN_SLACK,
                                operations.slackChannel(),
                                values,
                                troubleId)));
    }

    private NotificationRequested request(
            Tenant tenant,
            Channel channel,
            String template,
            String recipient,
            Map<String, String> values,
            UUID troubleId) {
        return new NotificationRequested(
                ids.next(),
                channel,
                template,
                tenant.language(),
                recipient,
                null,
                values,
                SubjectType.INTEGRATION,
                troubleId);
    }

    private Uni<Void> add(EventEnvelope<?> event, NotificationRequested request) {
        return notifications.addOnce(Notification.requested(event, request, clock.instant()));
    }
}

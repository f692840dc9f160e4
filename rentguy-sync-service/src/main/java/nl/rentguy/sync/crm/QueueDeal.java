package nl.rentguy.sync.crm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.DealStageChanged;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.Tenant.Outcome;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.sync.delivery.DeliveryQueue;
import nl.rentguy.sync.delivery.Dependency;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.NewDelivery;
import nl.rentguy.sync.delivery.Services;
import nl.rentguy.sync.rentguy.DealDocument;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.jspecify.annotations.Nullable;

/** Queues the state of a deal for RentGuy with every change, once its creation is known. It is sent after its contact. */
@ApplicationScoped
public class QueueDeal {
    private static final String CURRENCY = "EUR";

    private final DealStates deals;
    private final DeliveryQueue queue;
    private final TenantDirectory tenants;

    QueueDeal(DealStates deals, DeliveryQueue queue, TenantDirectory tenants) {
        this.deals = deals;
        this.queue = queue;
        this.tenants = tenants;
    }

    /** Keeps what was created and queues the deal as it is by now. */
    public Uni<Void> created(EventEnvelope<DealCreated> event) {
        return deals.created(event.tenantId(), event.data(), event.aggregateVersion())
                .chain(deal -> queue(event, deal));
    }

    /** Keeps the stage and queues the deal, if its creation is known. */
    public Uni<Void> moved(EventEnvelope<DealStageChanged> event) {
        return deals.moved(event.tenantId(), event.data(), event.aggregateVersion())
                .chain(deal -> queue(event, deal));
    }

    private Uni<Void> queue(EventEnvelope<?> event, @Nullable DealState deal) {
        if (deal == null) {
            return Uni.createFrom().voidItem();
        }
        DealDocument document = DealDocument.of(
                deal.contactId(),
                deal.title(),
                deal.pipeline(),
                deal.stage(),
                status(event.tenantId(), deal),
                CURRENCY,
                deal.eventDate(),
                deal.version());
        return queue.add(
                CallContext.causedBy(event, Services.THIS),
                new NewDelivery(
                        EntityType.DEAL,
                        deal.dealId(),
                        deal.version(),
                        new Dependency(EntityType.CONTACT, deal.contactId()),
                        RentGuyJson.write(document)));
    }

    /** A stage that the tenant's file does not know ends nothing. */
    private String status(String tenantId, DealState deal) {
        Outcome outcome = tenants.byId(tenantId).stream()
                .flatMap(tenant -> tenant.pipelines().stream())
                .filter(pipeline -> pipeline.key().equals(deal.pipeline()))
                .flatMap(pipeline -> pipeline.stages().stream())
                .filter(stage -> stage.key().equals(deal.stage()))
                .map(Tenant.Stage::closes)
                .findFirst()
                .orElse(Outcome.NO);
        return outcome == Outcome.NO ? "open" : outcome.name().toLowerCase(Locale.ROOT);
    }
}

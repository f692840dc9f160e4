package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.TenantDirectory;

/** Takes in what RentGuy is to hold. Of each entity only the newest version stays queued, whatever the order of arrival. */
@ApplicationScoped
public class DeliveryQueue {
    private final DeliveryRepository deliveries;
    private final SyncedEntities entities;
    private final Ids ids;
    private final Clock clock;
    private final TenantDirectory tenants;

    DeliveryQueue(
            DeliveryRepository deliveries, SyncedEntities entities, Ids ids, Clock clock, TenantDirectory tenants) {
        this.deliveries = deliveries;
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
        this.tenants = tenants;
    }

    /**
     * Queues it in the running transaction of the context's tenant.
     *
     * @throws CorruptEvent when nobody here knows that tenant, and so no workspace is its own
     */
    public Uni<Void> add(CallContext context, NewDelivery what) {
        if (tenants.byId(context.tenantId()).isEmpty()) {
            throw new CorruptEvent("no tenant file for " + context.tenantId());
        }
        return entities.arrive(context.tenantId(), what).chain(arrival -> switch (arrival) {
            case FIRST -> queue(context, what);
            case NEWER ->
                deliveries.supersedeQueued(what.entityType(), what.entityId()).chain(() -> queue(context, what));
            case KNOWN -> noteOutdated(context, what);
        });
    }

    private Uni<Void> queue(CallContext context, NewDelivery what) {
        Dependency first = what.dependsOn();
        Uni<Boolean> awaited =
                first == null ? Uni.createFrom().item(false) : entities.isAwaited(context.tenantId(), first);
        return awaited.chain(
                blocked -> deliveries.add(Delivery.waiting(ids.next(), context, what, blocked, clock.instant())));
    }

    private Uni<Void> noteOutdated(CallContext context, NewDelivery what) {
        return deliveries
                .knows(what)
                .chain(known -> known
                        ? Uni.createFrom().voidItem()
                        : deliveries.add(Delivery.outdated(ids.next(), context, what, clock.instant())));
    }
}

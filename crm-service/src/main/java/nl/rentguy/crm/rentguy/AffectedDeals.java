package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.rentguy.crm.deal.DealRepository;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;

/** Finds what an event is about. What is not there will not come either, so the event is parked. */
@ApplicationScoped
class AffectedDeals {
    static final String SERVICE = "crm-service";

    private final TenantDirectory tenants;
    private final DealRepository deals;

    AffectedDeals(TenantDirectory tenants, DealRepository deals) {
        this.tenants = tenants;
        this.deals = deals;
    }

    /** Fails with {@link CorruptEvent} when the tenant has no such deal. */
    Uni<AffectedDeal> of(EventEnvelope<?> event, UUID dealId) {
        Tenant tenant = tenantOf(event);
        CallContext context = CallContext.causedBy(event, SERVICE);
        return deals.lock(dealId)
                .onItem()
                .ifNull()
                .failWith(() -> new CorruptEvent("there is no deal " + dealId))
                .map(deal -> new AffectedDeal(context, tenant, deal));
    }

    Tenant tenantOf(EventEnvelope<?> event) {
        return tenants.byId(event.tenantId())
                .orElseThrow(() -> new CorruptEvent("tenant " + event.tenantId() + " is not served here"));
    }
}

package nl.rentguy.crm.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.crm.contact.RecogniseContact;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;

/** Turns an accepted enquiry into a contact, a lead, a deal and a follow-up task, and tells the visitor and sales. */
@ApplicationScoped
class OpenLead {
    private final TenantDirectory tenants;
    private final RecogniseContact recogniseContact;
    private final OpenedLeadFactory factory;
    private final IntakeEvents events;
    private final Outbox outbox;

    OpenLead(
            TenantDirectory tenants,
            RecogniseContact recogniseContact,
            OpenedLeadFactory factory,
            IntakeEvents events,
            Outbox outbox) {
        this.tenants = tenants;
        this.recogniseContact = recogniseContact;
        this.factory = factory;
        this.events = events;
        this.outbox = outbox;
    }

    /** Runs in the transaction that remembers the event; a lead is opened once. */
    Uni<Void> handle(EventEnvelope<LeadCreated> event) {
        Tenant tenant = tenantOf(event);
        CallContext context = CallContext.causedBy(event, "crm-service");
        LeadCreated sent = event.data();
        return recogniseContact
                .handle(tenant.id(), sent.person(), sent.receivedAt())
                .map(contact -> factory.open(tenant, context, contact, sent))
                .call(this::store)
                .chain(opened -> outbox.appendAll(context, events.of(opened)));
    }

    private Tenant tenantOf(EventEnvelope<?> event) {
        return tenants.byId(event.tenantId())
                .orElseThrow(() -> new CorruptEvent("tenant " + event.tenantId() + " is not served here"));
    }

    private Uni<Void> store(OpenedLead opened) {
        return Panache.getSession().chain(session -> session.persistAll(opened.rows()));
    }
}

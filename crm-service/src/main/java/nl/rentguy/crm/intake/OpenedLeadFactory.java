package nl.rentguy.crm.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.rentguy.crm.activity.Activity;
import nl.rentguy.crm.activity.FollowUp;
import nl.rentguy.crm.activity.FollowUpTasks;
import nl.rentguy.crm.contact.Contact;
import nl.rentguy.crm.contact.GivenConsent;
import nl.rentguy.crm.contact.Recognised;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.crm.lead.Lead;
import nl.rentguy.events.EventType;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Decides what an enquiry brings into being; touches no database. */
@ApplicationScoped
class OpenedLeadFactory {
    private final FollowUpTasks followUps;
    private final Ids ids;
    private final Clock clock;

    OpenedLeadFactory(FollowUpTasks followUps, Ids ids, Clock clock) {
        this.followUps = followUps;
        this.ids = ids;
        this.clock = clock;
    }

    OpenedLead open(Tenant tenant, CallContext context, Recognised recognised, LeadCreated sent) {
        Contact contact = recognised.contact();
        Tenant.Pipeline pipeline = pipelineFor(tenant, sent.eventType());
        Tenant.Stage firstStage = pipeline.stages().getFirst();
        Instant now = clock.instant();
        Lead lead = Lead.of(tenant.id(), contact.id(), contact.person().email(), sent, now);
        Deal deal = Deal.of(tenant.id(), ids.next(), lead, pipeline.key(), firstStage.key(), now);
        return new OpenedLead(
                tenant,
                pipeline,
                recognised,
                lead,
                GivenConsent.of(contact, lead.id(), sent.consent()),
                deal,
                followUp(tenant, context, deal, firstStage, sent.receivedAt()));
    }

    /** The pipeline that asks for the kind of occasion, else the one that takes every other. */
    static Tenant.Pipeline pipelineFor(Tenant tenant, EventType occasion) {
        return tenant.pipelines().stream()
                .filter(pipeline -> pipeline.eventTypes().contains(occasion))
                .findFirst()
                .or(() -> tenant.pipelines().stream()
                        .filter(Tenant.Pipeline::fallback)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no fallback pipeline"));
    }

    /** The clock of the SLA starts when the visitor sent the enquiry, not when it was handled here. */
    private @Nullable Activity followUp(
            Tenant tenant, CallContext context, Deal deal, Tenant.Stage stage, Instant receivedAt) {
        if (stage.slaHours() == 0) {
            return null;
        }
        String owner = tenant.intake().taskOwner();
        return followUps.draft(
                context,
                FollowUp.of(deal.id(), deal.title(), stage.key(), stage.name(), stage.slaHours(), receivedAt, owner));
    }
}

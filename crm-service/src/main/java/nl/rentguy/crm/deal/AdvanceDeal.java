package nl.rentguy.crm.deal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.activity.FollowUp;
import nl.rentguy.crm.activity.FollowUpTasks;
import nl.rentguy.crm.contact.ContactRepository;
import nl.rentguy.crm.deal.AdvanceRequest.Wanted;
import nl.rentguy.crm.lead.LeadRepository;
import nl.rentguy.crm.lead.LeadStatus;
import nl.rentguy.crm.pipeline.PipelineRepository;
import nl.rentguy.crm.pipeline.Pipelines;
import nl.rentguy.events.DealStageChanged;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.web.Versions;
import org.jspecify.annotations.Nullable;

/** Moves a deal to another stage: closes the old stage's follow-up, opens the new one's, and lets the lead follow. */
@ApplicationScoped
class AdvanceDeal {
    private final DealRepository deals;
    private final ContactRepository contacts;
    private final LeadRepository leads;
    private final PipelineRepository pipelines;
    private final FollowUpTasks followUps;
    private final TenantDirectory tenants;
    private final Outbox outbox;
    private final Clock clock;

    AdvanceDeal(
            DealRepository deals,
            ContactRepository contacts,
            LeadRepository leads,
            PipelineRepository pipelines,
            FollowUpTasks followUps,
            TenantDirectory tenants,
            Outbox outbox,
            Clock clock) {
        this.deals = deals;
        this.contacts = contacts;
        this.leads = leads;
        this.pipelines = pipelines;
        this.followUps = followUps;
        this.tenants = tenants;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The deal after the move. Fails with 404, 412, 428, 400 or 409 before anything is changed. */
    Uni<DealView> handle(CallContext context, UUID dealId, @Nullable String ifMatch, Wanted wanted) {
        return deals.lock(dealId)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("deal"))
                .invoke(deal -> Versions.check(ifMatch, deal.version()))
                .chain(deal -> pipelines
                        .sufficient(context.tenantId(), all -> knows(all, deal, wanted))
                        .chain(all -> move(context, deal, all, wanted)));
    }

    private static boolean knows(Pipelines all, Deal deal, Wanted wanted) {
        return all.has(deal.pipeline(), deal.stage()) && all.has(deal.pipeline(), wanted.toStage());
    }

    private Uni<DealView> move(CallContext context, Deal deal, Pipelines all, Wanted wanted) {
        StageMove move = StageMove.of(all.byKey(deal.pipeline()), all.stage(deal.pipeline(), deal.stage()), wanted);
        Instant now = clock.instant();
        deal.enter(move.to(), move.reason(), now);
        List<Outbox.Entry> events = new ArrayList<>();
        return followUps
                .closeOf(deal.id())
                .invoke(events::addAll)
                .chain(() -> openFollowUp(context, deal, move, now))
                .invoke(events::addAll)
                .chain(() -> letLeadFollow(deal, now))
                .invoke(() -> events.add(new Outbox.Entry(deal.id(), deal.version(), changed(deal, move))))
                .chain(() -> outbox.appendAll(context, events))
                .chain(() -> contacts.byId(deal.contactId()))
                .map(contact -> DealView.of(new DealWithContact(deal, contact), all));
    }

    private Uni<List<Outbox.Entry>> openFollowUp(CallContext context, Deal deal, StageMove move, Instant now) {
        if (move.to().slaHours() == 0) {
            return Uni.createFrom().item(List.of());
        }
        String owner = tenants.byId(context.tenantId()).orElseThrow().intake().taskOwner();
        FollowUp demanded = FollowUp.of(
                deal.id(),
                deal.title(),
                move.to().key(),
                move.to().name(),
                move.to().slaHours(),
                now,
                owner);
        return followUps.open(context, demanded).map(List::of);
    }

    private Uni<Void> letLeadFollow(Deal deal, Instant now) {
        LeadStatus reached = switch (deal.status()) {
            case OPEN -> LeadStatus.WORKING;
            case WON -> LeadStatus.WON;
            case LOST -> LeadStatus.LOST;
        };
        return leads.follow(deal.leadId(), reached, now);
    }

    private static DealStageChanged changed(Deal deal, StageMove move) {
        return new DealStageChanged(
                deal.id(),
                deal.contactId(),
                deal.pipeline(),
                move.from().key(),
                move.to().key(),
                move.reason());
    }
}

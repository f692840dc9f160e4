package nl.rentguy.lead.capture;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.lead.model.Lead;
import nl.rentguy.lead.quarantine.KeptForm;
import nl.rentguy.lead.quarantine.LeadFromForm;

/** Checks a kept form again, with staff's corrections, and captures it. */
@ApplicationScoped
class CaptureFromForm implements LeadFromForm {
    private final CaptureLead captureLead;
    private final TenantDirectory tenants;
    private final Ids ids;
    private final Clock clock;

    CaptureFromForm(CaptureLead captureLead, TenantDirectory tenants, Ids ids, Clock clock) {
        this.captureLead = captureLead;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<UUID> capture(CallContext context, KeptForm kept, Map<String, String> corrections) {
        SubmittedForm sent = new SubmittedForm(kept.fields());
        var tenant = tenants.byId(context.tenantId()).orElseThrow();
        var parser = new EnquiryParser(sent.corrected(corrections), tenant, clock, kept.acceptLanguage());
        return switch (parser.parse()) {
            case EnquiryParser.Result.Invalid invalid -> Uni.createFrom().failure(Problems.invalid(invalid.errors()));
            case EnquiryParser.Result.Valid valid -> {
                Lead lead = Lead.of(ids.next(), context, kept.siteKey(), valid.enquiry(), kept.receivedAt());
                yield captureLead
                        .once(context, lead, kept.receivedAt(), kept.idempotencyKey(), sent.canonical())
                        .map(Acceptance::leadId);
            }
        };
    }
}

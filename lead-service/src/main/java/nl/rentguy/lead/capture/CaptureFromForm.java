package nl.rentguy.lead.capture;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.lead.model.Lead;
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
    public Uni<UUID> capture(
            CallContext context,
            String siteKey,
            SortedMap<String, String> fields,
            Map<String, String> corrections,
            Instant receivedAt) {
        SubmittedForm form = new SubmittedForm(fields).corrected(corrections);
        var tenant = tenants.byId(context.tenantId()).orElseThrow();
        return switch (new EnquiryParser(form, tenant, clock, null).parse()) {
            case EnquiryParser.Result.Invalid invalid -> Uni.createFrom().failure(Problems.invalid(invalid.errors()));
            case EnquiryParser.Result.Valid valid -> {
                Lead lead = Lead.of(ids.next(), context, siteKey, valid.enquiry(), receivedAt);
                yield captureLead.save(context, lead).replaceWith(lead.id());
            }
        };
    }
}

package nl.rentguy.crm.lead;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.rentguy.crm.contact.EmailAddress;
import nl.rentguy.crm.persistence.FilterText;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.kit.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reading leads. */
@Path("/api/crm/leads")
@RolesAllowed({"sales", "marketing", "operations", "admin"})
@Tag(name = "Leads")
public class LeadResource {
    private final LeadRepository leads;
    private final TenantTransaction transaction;
    private final Staff staff;

    LeadResource(LeadRepository leads, TenantTransaction transaction, Staff staff) {
        this.leads = leads;
        this.transaction = transaction;
        this.staff = staff;
    }

    /** The filters as sent. */
    record Sent(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String contactId,
            @RestQuery @Nullable String email) {

        LeadRepository.Filter checked() {
            return new LeadRepository.Filter(
                    QueryValue.word("status", status, LeadStatus::of, "new, working, won, lost"),
                    FilterText.checked("source", source),
                    QueryValue.uuid("contactId", contactId),
                    QueryValue.word(
                            "email", FilterText.checked("email", email), EmailAddress::normalise, "an e-mail address"));
        }
    }

    @GET
    @Operation(summary = "Leads, newest first")
    public Uni<Response> list(@BeanParam Sent filters, @BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        PageRequest page = sent.checked();
        LeadRepository.Filter filter = filters.checked();
        return transaction
                .in(staff.tenantId(), () -> leads.page(filter, page))
                .map(rows -> Page.of(rows, page.limit(), Lead::id, LeadView::of).toResponse(uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One lead")
    public Uni<Response> get(@RestPath String id) {
        UUID leadId = QueryValue.id("id", id);
        return transaction
                .in(staff.tenantId(), () -> leads.byId(leadId))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("lead"))
                .map(lead -> Response.ok(LeadView.of(lead))
                        .header(HttpHeaders.ETAG, Versions.etag(lead.version()))
                        .build());
    }
}

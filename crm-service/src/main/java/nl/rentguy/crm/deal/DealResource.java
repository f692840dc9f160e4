package nl.rentguy.crm.deal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.rentguy.crm.deal.AdvanceRequest.Wanted;
import nl.rentguy.crm.persistence.FilterText;
import nl.rentguy.crm.pipeline.PipelineRepository;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.JsonBody;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.kit.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Deals and their way through the pipeline. */
@Path("/api/crm/deals")
@Tag(name = "Deals")
public class DealResource {
    private final DealRepository deals;
    private final PipelineRepository pipelines;
    private final AdvanceDeal advance;
    private final JsonBody body;
    private final TenantTransaction transaction;
    private final Staff staff;

    DealResource(
            DealRepository deals,
            PipelineRepository pipelines,
            AdvanceDeal advance,
            JsonBody body,
            TenantTransaction transaction,
            Staff staff) {
        this.deals = deals;
        this.pipelines = pipelines;
        this.advance = advance;
        this.body = body;
        this.transaction = transaction;
        this.staff = staff;
    }

    /** The filters as sent. */
    record Sent(
            @RestQuery @Nullable String pipeline,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String contactId,
            @RestQuery @Nullable String leadId,
            @RestQuery @Nullable String status) {

        DealRepository.Filter checked() {
            return new DealRepository.Filter(
                    FilterText.checked("pipeline", pipeline),
                    FilterText.checked("stage", stage),
                    QueryValue.uuid("contactId", contactId),
                    QueryValue.uuid("leadId", leadId),
                    QueryValue.word("status", status, DealStatus::of, "open, won, lost"));
        }
    }

    @GET
    @RolesAllowed({"sales", "marketing", "operations", "admin"})
    @Operation(summary = "Deals, newest first")
    public Uni<Response> list(@BeanParam Sent filters, @BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        PageRequest page = sent.checked();
        DealRepository.Filter filter = filters.checked();
        String tenantId = staff.tenantId();
        return transaction.in(tenantId, () -> read(tenantId, filter, page)).map(found -> found.toResponse(uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"sales", "marketing", "operations", "admin"})
    @Operation(summary = "One deal")
    public Uni<Response> get(@RestPath String id) {
        UUID dealId = QueryValue.id("id", id);
        String tenantId = staff.tenantId();
        return transaction.in(tenantId, () -> read(tenantId, dealId)).map(DealResource::withEtag);
    }

    @POST
    @Path("{id}/advance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"sales", "admin"})
    @Operation(summary = "Moves a deal to another stage; needs If-Match")
    public Uni<Response> advance(
            @RestPath String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = AdvanceRequest.class))) @Nullable
                    String sent) {
        UUID dealId = QueryValue.id("id", id);
        Wanted wanted = body.read(sent, AdvanceRequest.class).checked();
        CallContext context = staff.context();
        return transaction
                .in(context.tenantId(), () -> advance.handle(context, dealId, ifMatch, wanted))
                .map(DealResource::withEtag);
    }

    private Uni<Page<DealView>> read(String tenantId, DealRepository.Filter filter, PageRequest page) {
        return pipelines
                .sufficient(tenantId, filter::isKnownTo)
                .invoke(filter::check)
                .chain(() -> deals.page(filter, page))
                .chain(rows -> pipelines
                        .sufficient(tenantId, all -> rows.stream().allMatch(row -> row.isKnownTo(all)))
                        .map(all ->
                                Page.of(rows, page.limit(), row -> row.deal().id(), row -> DealView.of(row, all))));
    }

    private Uni<DealView> read(String tenantId, UUID id) {
        return deals.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("deal"))
                .chain(row -> pipelines.sufficient(tenantId, row::isKnownTo).map(all -> DealView.of(row, all)));
    }

    private static Response withEtag(DealView deal) {
        return Response.ok(deal)
                .header(HttpHeaders.ETAG, Versions.etag(deal.version()))
                .build();
    }
}

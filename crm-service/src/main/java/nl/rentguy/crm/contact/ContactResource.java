package nl.rentguy.crm.contact;

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
import nl.rentguy.crm.persistence.FilterText;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
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

/** Reading contacts. */
@Path("/api/crm/contacts")
@RolesAllowed({"sales", "marketing", "operations", "admin"})
@Tag(name = "Contacts")
public class ContactResource {
    private final ContactRepository contacts;
    private final TenantTransaction transaction;
    private final TenantDirectory tenants;
    private final Staff staff;

    ContactResource(ContactRepository contacts, TenantTransaction transaction, TenantDirectory tenants, Staff staff) {
        this.contacts = contacts;
        this.transaction = transaction;
        this.tenants = tenants;
        this.staff = staff;
    }

    @GET
    @Operation(summary = "Contacts, newest first; by exact e-mail or by phone number as one dials it")
    public Uni<Response> list(
            @RestQuery @Nullable String email,
            @RestQuery @Nullable String phone,
            @BeanParam PageRequest.Sent sent,
            @Context UriInfo uri) {
        PageRequest page = sent.checked();
        String address = QueryValue.word(
                "email", FilterText.checked("email", email), EmailAddress::normalise, "an e-mail address");
        String number = QueryValue.word("phone", phone, this::dialled, "a phone number, e.g. +31612345678");
        return transaction
                .in(staff.tenantId(), () -> contacts.page(address, number, page))
                .map(rows -> Page.of(rows, page.limit(), Contact::id, ContactView::of)
                        .toResponse(uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One contact with what it agreed to, the newest 200")
    public Uni<Response> get(@RestPath String id) {
        UUID contactId = QueryValue.id("id", id);
        return transaction
                .in(staff.tenantId(), () -> read(contactId))
                .map(view -> Response.ok(view)
                        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                        .build());
    }

    private Uni<ContactView> read(UUID id) {
        return contacts.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("contact"))
                .chain(contact -> contacts.consentsOf(id).map(consents -> ContactView.of(contact, consents)));
    }

    private String dialled(String number) {
        return PhoneNumber.e164(
                number, tenants.byId(staff.tenantId()).map(Tenant::country).orElseThrow());
    }
}

package nl.rentguy.kit.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.JsonBody;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.kit.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The settings of the integrations that a service declares; such a service sets {@code rentguy.integrations.served}. */
@Path("/integrations/{integration}")
@IfBuildProperty(name = "rentguy.integrations.served", stringValue = "true")
@Tag(name = "Settings of integrations")
public class IntegrationResource {
    private final List<Integration> integrations;
    private final ChangeSettings change;
    private final TestConnection test;
    private final SettingStore store;
    private final TenantTransaction transaction;
    private final JsonBody body;
    private final Staff staff;

    IntegrationResource(
            @All List<Integration> integrations,
            ChangeSettings change,
            TestConnection test,
            SettingStore store,
            TenantTransaction transaction,
            JsonBody body,
            Staff staff) {
        this.integrations = integrations;
        this.change = change;
        this.test = test;
        this.store = store;
        this.transaction = transaction;
        this.body = body;
        this.staff = staff;
    }

    @GET
    @Path("settings")
    @RolesAllowed({"operations", "admin"})
    @Operation(summary = "What is set, by whom, and what may be set; secrets are never shown")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingsView.class)))
    public Uni<Response> settings(@RestPath String integration) {
        return read(staff.tenantId(), named(integration));
    }

    @PUT
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            summary = "Sets several settings at once, or none of them; needs If-Match",
            description = "An object of keys and values; null removes the tenant's own value. In force within 5 s.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingsView.class)))
    public Uni<Response> change(
            @RestPath String integration,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) @Nullable String sent) {
        Integration named = named(integration);
        CallContext context = staff.context();
        SentSettings settings = SentSettings.read(named, body.read(sent, ObjectNode.class));
        return change.handle(context, named, ifMatch, settings).chain(() -> read(context.tenantId(), named));
    }

    @POST
    @Path("test")
    @RolesAllowed("admin")
    @Operation(
            summary = "Tries the connection, with what is set or with what would be",
            description =
                    "The body is as for setting, and nothing of it is saved; without one the stored settings count.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TestView.class)))
    public Uni<TestView> test(
            @RestPath String integration,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) @Nullable String sent) {
        Integration named = named(integration);
        CallContext context = staff.context();
        ObjectNode instead = sent == null || sent.isBlank()
                ? JsonNodeFactory.instance.objectNode()
                : body.read(sent, ObjectNode.class);
        return test.handle(context, named, SentSettings.read(named, instead));
    }

    private Integration named(String key) {
        return integrations.stream()
                .filter(integration -> integration.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("integration"));
    }

    private Uni<Response> read(String tenantId, Integration integration) {
        return transaction
                .in(
                        tenantId,
                        () -> store.version(tenantId, integration.key())
                                .chain(version -> store.of(tenantId, integration.key())
                                        .map(rows -> view(tenantId, integration, version, new OwnSettings(rows)))))
                .map(view -> Response.ok(view)
                        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                        .build());
    }

    private SettingsView view(String tenantId, Integration integration, long version, OwnSettings own) {
        return SettingsView.of(
                integration, version, own, SettingValues.of(integration, tenantId, own.withoutSecrets()));
    }
}

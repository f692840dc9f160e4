package nl.rentguy.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into every operation of the OpenAPI document how this suite says no. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String SCHEMA = "Problem";
    private static final Map<String, String> ANYWHERE = Map.of(
            "400", "Invalid: every refused field is named in errors",
            "500", "Failed here; nothing was changed",
            "503", "Not now; Retry-After says when");
    private static final Map<String, String> STAFF = Map.of(
            "401", "No token, or one that is expired or not genuine",
            "403", "The token's role or tenant does not allow this",
            "404", "No such thing within the token's tenant");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(SCHEMA, schema());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach(ProblemResponses::describe);
        }
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> {
            ANYWHERE.forEach((status, text) -> describe(operation, status, text));
            if (!path.startsWith("/api/public/")) {
                STAFF.forEach((status, text) -> describe(operation, status, text));
            }
        });
    }

    private static void describe(Operation operation, String status, String text) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse written = operation.getResponses().getAPIResponse(status);
        if (written == null || written.getContent() == null) {
            String said = written == null || written.getDescription() == null ? text : written.getDescription();
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(said)
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/" + SCHEMA)))));
        }
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details")
                .addProperty("type", text("Stable name of the problem: urn:rentguy:problem:<code>"))
                .addProperty("title", text("For people"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("For people: what to do"))
                .addProperty("code", text("Stable name for programs"))
                .addProperty("correlationId", text("Name it when you report the problem"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .addProperty("field", text("Which field, dotted when nested"))
                                        .addProperty("code", text("Why: required, format, length, unknown …"))
                                        .addProperty("allowed", text("What would have been accepted"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}

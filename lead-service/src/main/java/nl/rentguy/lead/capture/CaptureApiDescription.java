package nl.rentguy.lead.capture;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes the capture endpoint from the fields it accepts. The body is read as text so that unknown and wrongly typed
 * fields can be named; the generator would see nothing but a string.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CaptureApiDescription implements OASFilter {
    static final String PATH = "/api/public/leads";

    private static final Map<String, String> REFUSALS = Map.of(
            "403", "The page's origin is not on the site's list, or the captcha was not solved",
            "404", "Neither site key nor host belongs to a company here",
            "413", "The body is too large; it was not kept",
            "415", "Neither JSON nor an URL-encoded form",
            "422", "The idempotency key belongs to another request",
            "429",
                    "Too many forms from this network or for this site; Retry-After says when, kept says whether it waits");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operation post = document.getPaths().getPathItem(PATH).getPOST();
        post.setSummary("Send an enquiry");
        post.setDescription(
                "As JSON or as a plain HTML form. A form sent by a browser (Accept: text/html) is answered by"
                        + " a page in the visitor's language, whatever the outcome. Refused forms that can be followed up are kept"
                        + " for staff, which the problem says in `kept`.");
        post.setParameters(List.of(
                header(
                        "Idempotency-Key",
                        "Of this enquiry; a repeat gets the first answer and makes no second lead",
                        200),
                header("X-Site-Key", "Of the website; without it the host decides", 100),
                header(
                        "X-Correlation-Id",
                        "8 to 64 letters, digits, dots, dashes, underscores; made when absent",
                        64)));
        post.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(EnquirySchema.json())
                                        .example(EnquirySchema.jsonExample()))
                        .addMediaType(
                                "application/x-www-form-urlencoded",
                                OASFactory.createMediaType()
                                        .schema(EnquirySchema.form())
                                        .example(EnquirySchema.formExample()))));
        describeAnswers(post);
    }

    private static void describeAnswers(Operation post) {
        var responses = post.getResponses();
        responses.removeAPIResponse("200");
        responses.addAPIResponse("201", accepted("It is a lead", true));
        responses.addAPIResponse("202", accepted("Received; staff will look at it", false));
        REFUSALS.forEach((status, text) -> responses.addAPIResponse(status, refused(text)));
    }

    private static Parameter header(String name, String description, int maxLength) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(EnquirySchema.text(null).maxLength(maxLength));
    }

    private static APIResponse accepted(String description, boolean lead) {
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("correlationId", EnquirySchema.text("Follows the enquiry through every service"))
                .addProperty("receivedAt", EnquirySchema.text(null).format("date-time"));
        if (lead) {
            schema.addProperty("leadId", EnquirySchema.text(null).format("uuid"));
        }
        Content content = OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema))
                .addMediaType("text/html", OASFactory.createMediaType().schema(EnquirySchema.text(null)));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static APIResponse refused(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}

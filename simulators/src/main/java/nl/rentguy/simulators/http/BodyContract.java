package nl.rentguy.simulators.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import nl.rentguy.simulators.http.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What a body may hold, as a JSON Schema (2020-12) says it; formats such as {@code date} are checked, not only noted. */
public final class BodyContract {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .locale(Locale.ENGLISH)
                    .formatAssertionsEnabled(true)
                    .build()));

    private final Schema schema;

    /** A contract for the given schema, which must not refer to anything outside itself. */
    public BodyContract(JsonNode schema) {
        this.schema = REGISTRY.getSchema(schema);
    }

    /** A contract whose schema is the resource {@code name}, absolute on the class path. */
    public static BodyContract resource(String name) {
        return new BodyContract(Resources.json(name));
    }

    /** The body as JSON; refuses with 400 {@code malformed_json} what is not one JSON value. */
    public static JsonNode parse(@Nullable String body) {
        JsonNode json = Json.readOrNull(body);
        if (json == null) {
            throw Problem.of(400, "malformed_json", "The body is not one JSON value.")
                    .refusal();
        }
        return json;
    }

    /** Refuses with 422, naming every field that does not fit. */
    public void require(JsonNode body) {
        List<FieldError> errors = errorsIn(body);
        if (!errors.isEmpty()) {
            throw Problem.fields(errors).refusal();
        }
    }

    /** Every field of {@code body} that does not fit, in the order in which they are found. */
    public List<FieldError> errorsIn(JsonNode body) {
        return schema.validate(body).stream().map(BodyContract::fieldError).toList();
    }

    private static FieldError fieldError(Error error) {
        String field = error.getInstanceLocation()
                .toString()
                .replaceFirst("^[/$.]+", "")
                .replace('/', '.');
        String property = error.getProperty();
        if (property != null) {
            field = field.isEmpty() ? property : field + "." + property;
        }
        return new FieldError(field, error.getMessage());
    }
}

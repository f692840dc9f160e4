package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Resources;

/** The API document, which is also what bodies are checked against, so that the two cannot drift apart. */
final class RentGuyDocument {
    private static final String PREFIX = "/rentguy/v1";

    private final String text;
    private final JsonNode root;

    RentGuyDocument() {
        text = Resources.text("/rentguy-openapi.yaml");
        try {
            root = new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as YAML. */
    String text() {
        return text;
    }

    /** What a body for the collection may hold. */
    BodyContract contract(Collection collection) {
        return new BodyContract(schema(collection));
    }

    /** The fields a body for the collection may hold, in the order of the document. */
    List<String> fields(Collection collection) {
        List<String> names = new ArrayList<>();
        schema(collection).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The methods the document gives for a path, in upper case; empty when there is no such path. */
    List<String> methods(String path) {
        List<String> methods = new ArrayList<>();
        root.path("paths").properties().forEach(entry -> {
            String pattern = PREFIX + entry.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (path.matches(pattern)) {
                entry.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            }
        });
        methods.remove("PARAMETERS");
        return methods;
    }

    private JsonNode schema(Collection collection) {
        return root.path("components").path("schemas").path(collection.writeSchema());
    }
}

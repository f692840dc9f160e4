package nl.rentguy.lead.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of {@link SubmittedForm} as schemas: nested for JSON, dotted for a form. */
final class EnquirySchema {
    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("siteKey", "The website; absent: the host decides"),
            Map.entry("name", "Full name; or firstName with infix and lastName"),
            Map.entry("infix", "Dutch tussenvoegsel; one inside lastName is found as well"),
            Map.entry("phone", "Any notation; without a country code it is of the company's country"),
            Map.entry("eventDate", "Today or later, at most five years ahead, in the company's time zone"),
            Map.entry("guests", "1 to 100000"),
            Map.entry("package", "The package asked about, such as gold"),
            Map.entry("source", "Where it came from; absent: website"),
            Map.entry("consent.textVersion", "Version of the privacy text the visitor agreed to"),
            Map.entry("consent.marketing", "True when news and offers are welcome too"),
            Map.entry("captcha", "The solved challenge, when the site asks for one"),
            Map.entry("idempotencyKey", "As the header Idempotency-Key, for forms that cannot set headers"),
            Map.entry(SubmittedForm.HONEYPOT, "Bait for robots: leave it out"));

    private EnquirySchema() {}

    static Schema form() {
        Schema form = object(List.of("email", "eventType", "consent.textVersion"));
        new TreeSet<>(SubmittedForm.FIELDS).forEach(field -> form.addProperty(field, property(field)));
        return form;
    }

    static Schema json() {
        Schema root = object(List.of("email", "eventType", "consent"));
        Map<String, Schema> groups = new TreeMap<>(Map.of(
                "campaign", object(List.of()).description("UTM parameters of the landing page"),
                "consent", object(List.of("textVersion"))));
        new TreeSet<>(SubmittedForm.FIELDS).forEach(field -> {
            String[] path = field.split("\\.", 2);
            if (path.length == 1) {
                root.addProperty(field, property(field));
            } else {
                Objects.requireNonNull(groups.get(path[0])).addProperty(path[1], property(field));
            }
        });
        groups.forEach(root::addProperty);
        return root;
    }

    static Map<String, Object> jsonExample() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("name", "Sanne van de Vries");
        example.put("email", "sanne@voorbeeld.nl");
        example.put("phone", "06 12345678");
        example.put("eventType", "wedding");
        example.put("eventDate", "2027-06-12");
        example.put("guests", 120);
        example.put("location", "Kasteel de Haar, Utrecht");
        example.put("message", "Graag ook een photobooth.");
        example.put("campaign", Map.of("source", "google"));
        example.put("consent", Map.of("textVersion", "2026-01"));
        return example;
    }

    static Map<String, Object> formExample() {
        Map<String, Object> example = new LinkedHashMap<>(jsonExample());
        example.remove("campaign");
        example.remove("consent");
        example.put("campaign.source", "google");
        example.put("consent.textVersion", "2026-01");
        return example;
    }

    static Schema text(@Nullable String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema property(String field) {
        Schema schema = text(MEANING.get(field));
        return switch (field) {
            case "email" -> schema.format("email").maxLength(254);
            case "eventDate" -> schema.format("date");
            case "eventType" ->
                schema.enumeration(new ArrayList<>(List.of(EventType.values()).stream()
                        .map(EventType::wireName)
                        .toList()));
            case "language" ->
                schema.enumeration(new ArrayList<>(
                        List.of(Language.values()).stream().map(Language::code).toList()));
            case "guests" ->
                OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(MEANING.get(field));
            case "consent.marketing" ->
                OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).description(MEANING.get(field));
            case "message" -> schema.maxLength(5000);
            default -> schema;
        };
    }

    private static Schema object(List<String> required) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        required.forEach(schema::addRequired);
        return schema;
    }
}

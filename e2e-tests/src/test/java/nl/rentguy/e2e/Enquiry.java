package nl.rentguy.e2e;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form.
 *
 * @param tag stands in the message; no tag begins with another
 * @param fields as they are sent
 * @param idempotencyKey made by the page, one per form; repeating the form repeats the key
 */
public record Enquiry(String tag, Visitor visitor, Company company, Map<String, Object> fields, String idempotencyKey) {

    static Enquiry aboutAWedding(Visitor visitor, String tag) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("firstName", visitor.firstName());
        if (visitor.infix() != null) {
            fields.put("infix", visitor.infix());
        }
        fields.put("lastName", visitor.lastName());
        fields.put("email", visitor.email());
        fields.put("phone", "06 12345678");
        fields.put("language", visitor.language());
        fields.put("eventType", "wedding");
        fields.put("eventDate", Company.today().plusYears(1).toString());
        fields.put("guests", 120);
        fields.put("location", "Kasteel de Haar, Utrecht");
        fields.put("message", "Graag ook een photobooth. (" + tag + ")");
        fields.put("campaign", Map.of("source", "google", "medium", "cpc", "name", "bruiloft"));
        fields.put("consent", Map.of("textVersion", "2026-01", "marketing", true));
        return new Enquiry(
                tag, visitor, Company.MR_DJ, fields, UUID.randomUUID().toString());
    }

    /** With one field changed, added or, for null, left out; a new form, so with a new key. */
    public Enquiry with(String field, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Enquiry(tag, visitor, company, changed, UUID.randomUUID().toString());
    }

    /** As if it were the form of another with that key. */
    public Enquiry withKeyOf(Enquiry other) {
        return new Enquiry(tag, visitor, company, fields, other.idempotencyKey);
    }

    /** Sent to another company. */
    public Enquiry to(Company other) {
        return new Enquiry(tag, visitor, other, fields, idempotencyKey);
    }

    String body() {
        return Json.write(fields);
    }
}

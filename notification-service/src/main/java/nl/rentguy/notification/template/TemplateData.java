package nl.rentguy.notification.template;

import java.util.HashMap;
import java.util.Map;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;

/** What a template's placeholders stand for: the request's values made presentable, and the tenant's brand. */
final class TemplateData {

    private static final String FREE_TEXT = "message";

    private final Map<String, Object> data = new HashMap<>();

    TemplateData(TemplateValuesNeeded needed, Map<String, String> values, Tenant tenant, Wording wording) {
        needed.check(values);
        needed.optional().forEach(name -> data.put(name, ""));
        values.forEach((name, value) ->
                data.put(name, name.equals(FREE_TEXT) ? PlainText.paragraphs(value) : PlainText.line(value)));
        data.put("greetingName", PlainText.greeting(text("firstName")));
        data.put("eventTypeLabel", wording.eventType(text("eventType")));
        data.put("eventDateText", text("eventDate").isEmpty() ? "" : wording.day(text("eventDate")));
        data.put("dueAtText", text("dueAt").isEmpty() ? "" : wording.moment(text("dueAt"), tenant.timeZone()));
        data.put("company", tenant.name());
        data.put("brand", brand(tenant.brand()));
    }

    Map<String, Object> asMap() {
        return data;
    }

    private String text(String name) {
        return data.get(name) instanceof String text ? text : "";
    }

    private static Map<String, String> brand(Tenant.Brand brand) {
        return Map.of(
                "primaryColor", brand.primaryColor(),
                "backgroundColor", brand.backgroundColor(),
                "accentColor", brand.accentColor(),
                "logoUrl", brand.logoUrl(),
                "website", brand.website(),
                "email", brand.email(),
                "phone", brand.phone());
    }

    /** The promise a tenant makes in a language, for samples. */
    static String promise(Tenant tenant, Language language) {
        return tenant.brand().responsePromise().getOrDefault(language, "");
    }
}

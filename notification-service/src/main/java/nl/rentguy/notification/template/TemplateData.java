package nl.rentguy.notification.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;

/** What a template's placeholders stand for: the request's values made presentable, and the tenant's brand. */
final class TemplateData {

    private static final Set<String> FREE_TEXT = Set.of("message", "reasons");

    private static final List<String> MOMENTS = List.of("dueAt", "since", "recoveredAt", "startsAt", "endsAt");
    /** In seconds. */
    private static final List<String> DURATIONS = List.of("oldestWaitingSeconds", "lastedSeconds");

    private final Map<String, Object> data = new HashMap<>();

    TemplateData(TemplateValuesNeeded needed, Map<String, String> values, Tenant tenant, Wording wording) {
        needed.check(values);
        needed.optional().forEach(name -> data.put(name, ""));
        values.forEach((name, value) ->
                data.put(name, FREE_TEXT.contains(name) ? PlainText.paragraphs(value) : PlainText.line(value)));
        data.put("greetingName", PlainText.greeting(text("firstName")));
        data.put("eventTypeLabel", wording.eventType(text("eventType")));
        data.put("eventDateText", text("eventDate").isEmpty() ? "" : wording.day(text("eventDate")));
        for (String moment : MOMENTS) {
            data.put(moment + "Text", moment(moment, tenant, wording));
        }
        for (String duration : DURATIONS) {
            data.put(duration + "Text", text(duration).isEmpty() ? "" : wording.duration(duration, text(duration)));
        }
        data.put("integrationLabel", wording.integration(text("integration")));
        data.put("reasonLines", text("reasons").lines().map(wording::reason).toList());
        data.put("company", tenant.name());
        data.put("brand", brand(tenant.brand()));
    }

    Map<String, Object> asMap() {
        return data;
    }

    private String moment(String name, Tenant tenant, Wording wording) {
        return text(name).isEmpty() ? "" : wording.moment(name, text(name), tenant.timeZone());
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

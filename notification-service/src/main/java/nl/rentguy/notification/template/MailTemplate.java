package nl.rentguy.notification.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** A mail in one language: MJML and text with placeholders. MJML is compiled once, before any value comes near it. */
final class MailTemplate {

    /** Style sheets have braces of their own; inside these marks Qute leaves them alone. */
    private static final Pattern STYLE_SHEET = Pattern.compile("(<style[^>]*>)(.*?)(</style>)", Pattern.DOTALL);

    private final TemplateValuesNeeded needed;
    private final Wording wording;
    private final QuteText subject;
    private final QuteText html;
    private final QuteText text;
    private final @Nullable CalendarMethod calendar;

    MailTemplate(String name, Language language, TemplateValuesNeeded needed, Wording wording) {
        String path = name + '/' + language.code();
        Properties head = Resources.properties(path + ".properties");
        this.needed = needed;
        this.wording = wording;
        this.subject = QuteText.plain(head.getProperty("subject"));
        this.html = QuteText.html(compile(Resources.text(path + ".mjml"), language));
        this.text = QuteText.plain(Resources.text(path + ".txt"));
        String method = Resources.properties(name + "/template.properties").getProperty("calendar");
        this.calendar = method == null ? null : CalendarMethod.named(method);
    }

    private static String compile(String mjml, Language language) {
        String html = Mjml4j.render(mjml, new Mjml4j.Configuration(language.code()));
        return STYLE_SHEET.matcher(html).replaceAll("$1{|$2|}$3");
    }

    RenderedMail render(Map<String, String> values, Tenant tenant) {
        Map<String, Object> data = new TemplateData(needed, values, tenant, wording).asMap();
        return new RenderedMail(
                PlainText.line(subject.render(data)),
                html.render(data),
                text.render(data),
                calendar == null ? null : calendar(calendar, values, tenant));
    }

    private CalendarFile calendar(CalendarMethod method, Map<String, String> values, Tenant tenant) {
        String what = wording.eventType(values.getOrDefault("eventType", ""));
        return CalendarFile.of(method, tenant.name() + " – " + what, values, tenant);
    }
}

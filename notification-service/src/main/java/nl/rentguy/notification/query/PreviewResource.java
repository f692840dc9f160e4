package nl.rentguy.notification.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import nl.rentguy.events.Channel;
import nl.rentguy.events.Language;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.notification.template.CalendarFile;
import nl.rentguy.notification.template.RenderedMail;
import nl.rentguy.notification.template.Templates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what a template looks like in the caller's brand, with made-up values. */
@Path("/api/notifications/preview")
@Tag(name = "Templates")
@RolesAllowed({"admin", "marketing"})
public class PreviewResource {

    private final Templates templates;
    private final TenantDirectory tenants;
    private final Staff staff;

    PreviewResource(Templates templates, TenantDirectory tenants, Staff staff) {
        this.templates = templates;
        this.tenants = tenants;
        this.staff = staff;
    }

    /** A rendered template: subject, html, text and calendar file of a mail, the card of a Teams message, or what Slack is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            String template,
            String language,
            String channel,
            @Nullable String subject,
            @Nullable String html,
            @Nullable String text,
            @Nullable String calendar,
            @Nullable JsonNode card,
            @Nullable JsonNode message) {}

    /** Renders a template with sample values. */
    @GET
    @NonBlocking
    @Operation(summary = "A template with sample values in the tenant's brand")
    public Preview preview(
            @QueryParam("template") @Nullable String template,
            @QueryParam("language") @DefaultValue("nl") String language) {
        Map<String, Channel> all = templates.all();
        String name = known(template, all);
        Language spoken = Objects.requireNonNull(QueryValue.word("language", language, Language::of, "nl, en"));
        Tenant tenant = tenants.byId(staff.tenantId()).orElseThrow(() -> Problems.notFound("tenant"));
        Map<String, String> values = templates.sample(name, tenant, spoken);
        return switch (Objects.requireNonNull(all.get(name))) {
            case EMAIL -> mail(name, spoken, templates.mail(name, spoken, values, tenant));
            case TEAMS -> json(name, spoken, Channel.TEAMS, templates.card(name, spoken, values, tenant), null);
            case SLACK -> json(name, spoken, Channel.SLACK, null, templates.slack(name, spoken, values, tenant));
        };
    }

    private static Preview mail(String name, Language language, RenderedMail mail) {
        String channel = Channel.EMAIL.wireName();
        CalendarFile calendar = mail.calendar();
        return new Preview(
                name,
                language.code(),
                channel,
                mail.subject(),
                mail.html(),
                mail.text(),
                calendar == null ? null : calendar.text(),
                null,
                null);
    }

    private static Preview json(
            String name, Language language, Channel channel, @Nullable JsonNode card, @Nullable JsonNode message) {
        return new Preview(name, language.code(), channel.wireName(), null, null, null, null, card, message);
    }

    private static String known(@Nullable String template, Map<String, Channel> all) {
        if (template == null || !all.containsKey(template)) {
            throw Problems.invalid(
                    "template",
                    template == null ? "required" : "unknown",
                    String.join(", ", new TreeSet<>(all.keySet())));
        }
        return template;
    }
}

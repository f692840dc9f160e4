package nl.rentguy.notification.mail;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.notification.delivery.DeliveryRefused;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.template.CalendarFile;
import nl.rentguy.notification.template.CannotRender;
import nl.rentguy.notification.template.RenderedMail;
import nl.rentguy.notification.template.Templates;

/** Turns a notification into a mail from the tenant. */
@ApplicationScoped
class ComposeMail {

    private final Templates templates;
    private final TenantDirectory tenants;

    ComposeMail(Templates templates, TenantDirectory tenants) {
        this.templates = templates;
        this.tenants = tenants;
    }

    /**
     * The mail. Its Message-ID depends on the notification only, so a receiver can tell that a repeat after a crash is
     * the same mail.
     *
     * @throws DeliveryRefused when it cannot be composed, now or later
     */
    MailMessage handle(Notification notification) {
        Tenant tenant =
                tenants.byId(notification.tenantId).orElseThrow(() -> new DeliveryRefused("tenant is not known here"));
        Address from = Address.of(tenant.brand().email(), tenant.name());
        Address to = Address.of(notification.recipient, notification.recipientName);
        RenderedMail content = render(notification, tenant);
        MailMessage mail = new MailMessage()
                .setFrom(from.email())
                .setTo(to.email())
                .setHtml(content.html())
                .setText(content.text());
        mail.addHeader("From", from.header())
                .addHeader("To", to.header())
                .addHeader("Reply-To", from.header())
                .addHeader("Subject", EncodedWord.of(content.subject()))
                .addHeader("Message-ID", "<" + notification.id + "@" + from.domain() + ">")
                .addHeader("Content-Language", notification.language)
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All")
                .addHeader("X-Correlation-Id", headerSafe(notification.correlationId));
        CalendarFile calendar = content.calendar();
        if (calendar != null) {
            mail.setAttachment(List.of(attached(calendar)));
        }
        return mail;
    }

    /** The type's parameter lets mail programs offer the entry by themselves, RFC 6047 §2.4. */
    private static MailAttachment attached(CalendarFile calendar) {
        return MailAttachment.create()
                .setName("event.ics")
                .setContentType("text/calendar; charset=UTF-8; method="
                        + calendar.method().name())
                .setDisposition("attachment")
                .setData(Buffer.buffer(calendar.text()));
    }

    private RenderedMail render(Notification notification, Tenant tenant) {
        try {
            return templates.mail(notification.template, notification.language(), notification.values(), tenant);
        } catch (CannotRender e) {
            throw new DeliveryRefused(String.valueOf(e.getMessage()));
        }
    }

    private static String headerSafe(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", "");
    }
}

package nl.rentguy.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.notification.delivery.DeliveryConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start when mail could not leave, or would leave unprotected. */
@ApplicationScoped
class MailSettings implements StartupCheck {

    private final MailConfig config;
    private final DeliveryConfig delivery;
    private final boolean local;

    MailSettings(MailConfig config, DeliveryConfig delivery, @ConfigProperty(name = "rentguy.local") boolean local) {
        this.config = config;
        this.delivery = delivery;
        this.local = local;
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (config.host().isEmpty()) {
            violations.add("SMTP_HOST must name the mail server");
        }
        if (!local && !config.security().isCertain()) {
            violations.add("SMTP_SECURITY must be starttls or tls");
        }
        if (config.user().isPresent() != config.password().isPresent()) {
            violations.add("SMTP_USER and SMTP_PASSWORD must be set together");
        }
        if (config.timeout().compareTo(delivery.lease()) >= 0) {
            violations.add("rentguy.mail.timeout must be shorter than rentguy.delivery.lease");
        }
        return violations;
    }
}

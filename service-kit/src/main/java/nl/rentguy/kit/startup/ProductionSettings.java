package nl.rentguy.kit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.kit.inbox.InboxConfig;
import nl.rentguy.kit.outbox.OutboxConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What production refuses and a local run, marked by {@code RENTGUY_LOCAL=true}, permits. */
@ApplicationScoped
class ProductionSettings implements StartupCheck {
    private static final int MIN_PASSWORD = 16;

    private final boolean local;
    private final String issuer;
    private final String password;
    private final InboxConfig inbox;
    private final OutboxConfig outbox;

    ProductionSettings(
            @ConfigProperty(name = "rentguy.local") boolean local,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            InboxConfig inbox,
            OutboxConfig outbox) {
        this.local = local;
        this.issuer = issuer;
        this.password = password;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Override
    public List<String> violations() {
        if (local) {
            return List.of();
        }
        List<String> violations = new ArrayList<>();
        if (!issuer.startsWith("https://")) {
            violations.add("OIDC_ISSUER_URL must use https");
        }
        if (password.length() < MIN_PASSWORD) {
            violations.add("DATABASE_APP_PASSWORD must have at least " + MIN_PASSWORD + " characters");
        }
        if (!inbox.deduplicate()) {
            violations.add("rentguy.inbox.deduplicate must be true: duplicates would be handled twice");
        }
        if (!outbox.relayEnabled()) {
            violations.add("rentguy.outbox.relay-enabled must be true: events would never leave the service");
        }
        return violations;
    }
}

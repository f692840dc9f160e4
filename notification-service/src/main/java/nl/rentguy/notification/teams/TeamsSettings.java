package nl.rentguy.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.kit.startup.StartupCheck;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start when cards would travel unprotected. */
@ApplicationScoped
class TeamsSettings implements StartupCheck {

    private static final String PROTECTED = "https://";

    private final TeamsConfig config;
    private final boolean local;

    TeamsSettings(TeamsConfig config, @ConfigProperty(name = "rentguy.local") boolean local) {
        this.config = config;
        this.local = local;
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (!local
                && config.webhookUrl().filter(url -> !url.startsWith(PROTECTED)).isPresent()) {
            violations.add("TEAMS_WEBHOOK_URL must use https");
        }
        config.channels().forEach((key, url) -> {
            if (!local && !url.startsWith(PROTECTED)) {
                violations.add("rentguy.teams.channels." + key + " must use https");
            }
        });
        return violations;
    }
}

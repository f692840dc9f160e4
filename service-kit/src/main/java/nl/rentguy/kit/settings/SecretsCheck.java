package nl.rentguy.kit.settings;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.kit.startup.StartupCheck;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses an installation in which settings would be unsafe, or late, for all tenants. */
@ApplicationScoped
class SecretsCheck implements StartupCheck {
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(4);

    private final List<Integration> integrations;
    private final SecretBox box;
    private final SettingsConfig config;
    private final boolean local;

    SecretsCheck(
            @All List<Integration> integrations,
            SecretBox box,
            SettingsConfig config,
            @ConfigProperty(name = "rentguy.local") boolean local) {
        this.integrations = integrations;
        this.box = box;
        this.config = config;
        this.local = local;
    }

    @Override
    public List<String> violations() {
        if (integrations.isEmpty()) {
            return List.of();
        }
        List<String> violations = new ArrayList<>(box.violations());
        if (!local && !box.hasKey()) {
            violations.add("RENTGUY_SECRETS_KEYS is missing: secrets of tenants could not be stored");
        }
        if (!local && config.privateAddresses()) {
            violations.add("rentguy.settings.private-addresses must be false: users could call into our network");
        }
        if (config.pollEvery().compareTo(SHORTEST_POLL) < 0
                || config.pollEvery().compareTo(LONGEST_POLL) > 0) {
            violations.add("rentguy.settings.poll-every must be 1s to 4s");
        }
        return violations;
    }
}

package nl.rentguy.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rentguy.kit.Defaults;
import nl.rentguy.kit.inbox.InboxConfig;
import nl.rentguy.kit.outbox.OutboxConfig;
import org.junit.jupiter.api.Test;

class ProductionSettingsTest {

    @Test
    void productionNamesEveryUnsafeSettingAtOnce() {
        // When
        List<String> violations =
                settings(false, "http://idp/realms/rentguy", "postgres", false).violations();

        // Then
        assertThat(violations)
                .hasSize(4)
                .anySatisfy(text -> assertThat(text).contains("OIDC_ISSUER_URL"))
                .anySatisfy(text -> assertThat(text).contains("DATABASE_APP_PASSWORD"))
                .anySatisfy(text -> assertThat(text).contains("rentguy.inbox.deduplicate"))
                .anySatisfy(text -> assertThat(text).contains("rentguy.outbox.relay-enabled"));
    }

    @Test
    void safeSettingsPass() {
        // When
        List<String> violations = settings(
                        false, "https://id.example/realms/rentguy", "correct horse battery staple", true)
                .violations();

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void aLocalRunMayBeUnsafe() {
        assertThat(settings(true, "http://idp", "postgres", false).violations()).isEmpty();
    }

    private static ProductionSettings settings(boolean local, String issuer, String password, boolean safe) {
        String value = String.valueOf(safe);
        return new ProductionSettings(
                local,
                issuer,
                password,
                Defaults.of(InboxConfig.class, Map.of("rentguy.inbox.deduplicate", value)),
                Defaults.of(OutboxConfig.class, Map.of("rentguy.outbox.relay-enabled", value)));
    }
}

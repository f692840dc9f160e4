package nl.rentguy.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
        return new ProductionSettings(local, issuer, password, new Inbox(safe), new Outbox(safe));
    }

    private record Inbox(boolean deduplicate) implements InboxConfig {
        @Override
        public int attempts() {
            return 5;
        }

        @Override
        public int batchSize() {
            return 1;
        }

        @Override
        public Duration firstBackoff() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration maxBackoff() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration remember() {
            return Duration.ofDays(1);
        }
    }

    private record Outbox(boolean relayEnabled) implements OutboxConfig {
        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(250);
        }

        @Override
        public Duration linger() {
            return Duration.ZERO;
        }

        @Override
        public int batchSize() {
            return 1;
        }

        @Override
        public Duration sendTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}

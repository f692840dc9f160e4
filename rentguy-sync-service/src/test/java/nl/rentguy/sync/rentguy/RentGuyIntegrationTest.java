package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.kit.settings.Setting;
import nl.rentguy.kit.settings.SettingsConfig;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RentGuyIntegrationTest {
    private static final Vertx VERTX = Vertx.vertx();

    private final RentGuyIntegration integration = integration(false);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "baseUrl, https://api.rentguy.example/v1, true",
        "baseUrl, http://api.rentguy.example/v1, false",
        "baseUrl, https://user:secret@api.rentguy.example, false",
        "baseUrl, https://api.rentguy.example/v1?x=1, false",
        "timeoutMs, 99, false",
        "timeoutMs, 100, true",
        "timeoutMs, 30000, true",
        "timeoutMs, 30001, false",
        "workspace, mr-dj-workspace, true",
        "workspace, mr dj, false",
        "rentguy-integration, off, false",
        "webhookAllowedAddresses, 192.0.2.0/24, true",
        "webhookAllowedAddresses, everywhere, false"
    })
    void everySettingHasItsRule(String key, String value, boolean accepted) {
        // When
        boolean allowed =
                integration.setting(key).orElseThrow().rule().accepts().test(value);

        // Then
        assertThat(allowed).isEqualTo(accepted);
    }

    @Test
    void aLocalRunMayDoWithoutEncryption() {
        // When
        Setting baseUrl = integration(true).setting("baseUrl").orElseThrow();

        // Then
        assertThat(baseUrl.rule().accepts().test("http://127.0.0.1:8190/rentguy/v1"))
                .isTrue();
    }

    @Test
    void theEnvironmentSpeaksForEachSetting() {
        // When
        List<String> values = integration.settings().stream()
                .map(setting -> setting.key() + "=" + integration.ofDeployment("mr-dj", setting.key()))
                .toList();

        // Then
        assertThat(values)
                .containsExactly(
                        "rentguy-integration=true",
                        "baseUrl=https://api.rentguy.example",
                        "apiKey=api-key",
                        "workspace=mr-dj-workspace",
                        "timeoutMs=5000",
                        "webhookSecret=secret",
                        "webhookSecretPrevious=previous",
                        "webhookAllowedAddresses=192.0.2.0/24");
        assertThat(integration.ofDeployment("demo-rentals", "workspace")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "webhookSecret", "webhookSecretPrevious"})
    void noSecretOfTheEnvironmentCountsAtAPlaceThatATenantSet(String secret) {
        // When
        Setting setting = integration.setting(secret).orElseThrow();

        // Then
        assertThat(setting.goesWith()).containsExactlyInAnyOrder("baseUrl", "workspace");
    }

    @Test
    void whatIsNeededIsAddressKeyAndWorkspace() {
        // When
        List<String> required = integration.settings().stream()
                .filter(Setting::required)
                .map(Setting::key)
                .toList();

        // Then
        assertThat(required).containsExactly("baseUrl", "apiKey", "workspace");
    }

    private static RentGuyIntegration integration(boolean local) {
        RentGuyConnection connection = new RentGuyConnection(VERTX, Defaults.of(SettingsConfig.class));
        return new RentGuyIntegration(new Config(), new RentGuyPing(connection), local);
    }

    private record Config() implements RentGuyApiConfig {
        @Override
        public Optional<String> baseUrl() {
            return Optional.of("https://api.rentguy.example");
        }

        @Override
        public Optional<String> key() {
            return Optional.of("api-key");
        }

        @Override
        public Optional<String> timeoutMs() {
            return Optional.of("5000");
        }

        @Override
        public Map<String, String> workspace() {
            return Map.of("mr-dj", "mr-dj-workspace");
        }

        @Override
        public Optional<String> enabled() {
            return Optional.of("true");
        }

        @Override
        public Optional<String> webhookSecret() {
            return Optional.of("secret");
        }

        @Override
        public Optional<String> webhookSecretPrevious() {
            return Optional.of("previous");
        }

        @Override
        public Optional<String> webhookAllowedAddresses() {
            return Optional.of("192.0.2.0/24");
        }
    }
}

package nl.rentguy.simulators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rentguy.simulators.rentguy.webhook.WebhookTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void startsLocallyWithoutAnySetting() {
        // When
        Settings settings = Settings.from(new String[0], Map.of());

        // Then
        assertEquals(8190, settings.port());
        assertEquals("127.0.0.1", settings.host());
        assertNull(settings.data());
        assertEquals(Duration.ofSeconds(30), settings.timeoutHold());
        assertEquals("local-rentguy-key", settings.rentGuy().apiKey());
        assertNull(settings.rentGuy().webhook().url());
        assertEquals(
                Set.of("mr-dj-workspace", "demo-rentals-workspace"),
                settings.rentGuy().workspaces());
    }

    @Test
    void prefersAnOptionToTheEnvironment() {
        // Given
        Map<String, String> environment =
                Map.of("SIMULATORS_PORT", "1", "RENTGUY_API_KEY", "secret", "RENTGUY_WORKSPACES", "a, b,");

        // When
        Settings settings = Settings.from(new String[] {"--port", "2", "--data", "kept"}, environment);

        // Then
        assertEquals(2, settings.port());
        assertEquals(Path.of("kept"), settings.data());
        assertEquals("secret", settings.rentGuy().apiKey());
        assertEquals(Set.of("a", "b"), settings.rentGuy().workspaces());
    }

    @Test
    void signsWebhooksWithTwoSecretsDuringARotation() {
        // Given
        Map<String, String> environment = Map.of(
                "RENTGUY_WEBHOOK_URL",
                "http://127.0.0.1:8083/hook",
                "RENTGUY_WEBHOOK_SECRETS",
                "new-secret,old-secret");

        // When
        Settings settings = Settings.from(new String[0], environment);

        // Then
        assertEquals(
                new WebhookTarget("http://127.0.0.1:8083/hook", List.of("new-secret", "old-secret"), false),
                settings.rentGuy().webhook());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rentguy-webhook-url ftp://x",
                "--rentguy-webhook-url here",
                "--port",
                "--port x",
                "--port 65536",
                "--prot 1",
                "--rentguy-workspaces ,"
            })
    void saysInASentenceWhatCannotBeUsed(String arguments) {
        // When
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Settings.from(arguments.split(" ", -1), Map.of()));

        // Then
        assertTrue(String.valueOf(refused.getMessage()).endsWith("."), refused.getMessage());
    }
}

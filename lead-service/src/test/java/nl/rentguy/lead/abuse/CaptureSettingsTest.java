package nl.rentguy.lead.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureSettingsTest {

    @Test
    void theDefaultsAreAccepted() {
        // When
        List<String> violations = new LimitSettings(config(Map.of())).violations();

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void everyImpossibleLimitIsNamedAtOnce() {
        // Given
        CaptureConfig config = config(Map.of(
                "rentguy.capture.client-per-minute", "0",
                "rentguy.capture.site-burst", "-1",
                "rentguy.capture.site-per-minute", "60000001"));

        // When
        List<String> violations = new LimitSettings(config).violations();

        // Then
        assertThat(violations)
                .containsExactly(
                        "rentguy.capture.client-per-minute must be 1 to 60000000",
                        "rentguy.capture.site-burst must be 1 to 60000000",
                        "rentguy.capture.site-per-minute must be 1 to 60000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short", "31-characters-are-still-too-few"})
    void aCaptchaSiteNeedsALongSecret(String secret) {
        // Given
        CaptureConfig config = config(Map.of("rentguy.capture.altcha-secret", secret));

        // When
        List<String> violations = CaptchaSettings.violations(config, true);

        // Then
        assertThat(violations).singleElement().asString().contains("RENTGUY_ALTCHA_SECRET");
    }

    @Test
    void withoutCaptchaSitesNoSecretIsNeeded() {
        // When
        List<String> violations = CaptchaSettings.violations(config(Map.of()), false);

        // Then
        assertThat(violations).isEmpty();
    }

    private static CaptureConfig config(Map<String, String> settings) {
        return Defaults.of(CaptureConfig.class, settings);
    }
}

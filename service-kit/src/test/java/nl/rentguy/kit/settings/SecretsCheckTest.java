package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.kit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsCheckTest {
    private static final String KEYS = "a:" + SecretBoxTest.key((byte) 1);

    private final List<Integration> declared = List.of(new ToyIntegration(Map.of()));

    @Test
    void withAKeyAProductionStarts() {
        assertThat(check(declared, KEYS, Map.of(), false).violations()).isEmpty();
    }

    @Test
    void withoutAKeyAProductionDoesNotStart() {
        // When
        List<String> violations = check(declared, "", Map.of(), false).violations();

        // Then
        assertThat(violations).singleElement().asString().startsWith("RENTGUY_SECRETS_KEYS is missing");
    }

    @Test
    void withoutAKeyALocalRunStarts() {
        assertThat(check(declared, "", Map.of(), true).violations()).isEmpty();
    }

    @Test
    void aShortKeyIsRefusedEverywhere() {
        // When
        List<String> violations = check(declared, "a:c2hvcnQ=", Map.of(), true).violations();

        // Then
        assertThat(violations)
                .singleElement()
                .asString()
                .startsWith("RENTGUY_SECRETS_KEYS: entry 1 must hold 32 bytes");
    }

    @Test
    void aServiceWithoutIntegrationsNeedsNoKey() {
        assertThat(check(List.of(), "", Map.of(), false).violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rentguy.settings.private-addresses, true",
        "rentguy.settings.poll-every, 5s",
        "rentguy.settings.poll-every, 500ms"
    })
    void whatIsUnsafeOrLateIsRefused(String setting, String value) {
        // When
        List<String> violations =
                check(declared, KEYS, Map.of(setting, value), false).violations();

        // Then
        assertThat(violations).singleElement().asString().startsWith(setting + " must be");
    }

    private static SecretsCheck check(
            List<Integration> integrations, String keys, Map<String, String> settings, boolean local) {
        return new SecretsCheck(
                integrations, new SecretBox(Optional.of(keys)), Defaults.of(SettingsConfig.class, settings), local);
    }
}

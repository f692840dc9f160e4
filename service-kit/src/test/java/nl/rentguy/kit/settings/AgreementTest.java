package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Map<String, String> DEPLOYED =
            Map.of("address", "https://toy.example", "key", "key-of-deployment");
    private static final Map<String, String> OWN = Map.of("address", "https://own.example", "key", "key-of-tenant");

    @Test
    void anAddressOfOnesOwnComesWithAKeyOfOnesOwn() {
        // When
        List<String> refused = refused(DEPLOYED, Map.of(), "address", "https://evil.example");

        // Then
        assertThat(refused).containsExactly("key required");
    }

    @Test
    void aKeyIsGivenAgainWhenItWouldGoElsewhere() {
        // When
        List<String> refused = refused(Map.of(), OWN, "address", "https://evil.example");

        // Then
        assertThat(refused).containsExactly("key required");
    }

    @Test
    void aKeyIsGivenAgainWhenTheAddressFallsBack() {
        // When
        List<String> refused = refused(DEPLOYED, OWN, "address", null);

        // Then
        assertThat(refused).containsExactly("key required");
    }

    @Test
    void withItsKeyTheAddressMayChange() {
        assertThatCode(() -> agreement(Map.of(), OWN, "address", "https://new.example", "key", "another-key-of-tenant")
                        .check(List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void bothMayBeRemovedTogether() {
        assertThatCode(() ->
                        agreement(Map.of(), OWN, "address", null, "key", null).check(List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void whatHasNothingToDoWithTheKeyMayChangeAlone() {
        assertThatCode(() -> agreement(Map.of(), Map.of(), "size", "3").check(List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void halfOfWhatIsNeededIsRefused() {
        // When
        List<String> refused = refused(Map.of(), Map.of(), "key", "key-of-tenant");

        // Then
        assertThat(refused).containsExactly("address required");
    }

    @Test
    void aTryNeedsAllThatIsRequired() {
        // When
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class,
                () -> agreement(Map.of(), Map.of(), "size", "3").checkComplete(List.of()));

        // Then
        assertThat(SentSettingsTest.errors(problem))
                .extracting(FieldError::field)
                .containsExactly("address", "key");
    }

    @Test
    void whatAnotherTenantUsesIsTaken() {
        // Given
        SettingValues other = SettingValues.of(new ToyIntegration(DEPLOYED), "demo-rentals", Map.of());

        // When
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class,
                () -> agreement(DEPLOYED, Map.of(), "room", "demo-rentals-room", "key", "key-of-tenant")
                        .check(List.of(other)));

        // Then
        assertThat(SentSettingsTest.errors(problem))
                .extracting(FieldError::code)
                .containsExactly("taken");
    }

    private static List<String> refused(
            Map<String, String> deployed, Map<String, String> own, @Nullable String... sent) {
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class, () -> agreement(deployed, own, sent).check(List.of()));
        return SentSettingsTest.errors(problem).stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private static Agreement agreement(
            Map<String, String> deployed, Map<String, String> own, @Nullable String... keysAndValues) {
        Integration toy = new ToyIntegration(deployed);
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        SentSettings sent = new SentSettings(values);
        return new Agreement(
                toy, sent, SettingValues.of(toy, "mr-dj", own), SettingValues.of(toy, "mr-dj", sent.over(own)));
    }
}

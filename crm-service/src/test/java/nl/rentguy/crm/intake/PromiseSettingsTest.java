package nl.rentguy.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import org.junit.jupiter.api.Test;

class PromiseSettingsTest {

    @Test
    void aPromiseInEveryLanguageIsAccepted() {
        // When
        List<String> violations = PromiseSettings.violations(
                List.of(tenant(Map.of(Language.NL, "binnen 4 uur", Language.EN, "within 4 hours"))));

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void eachLanguageWithoutAPromiseIsNamed() {
        // When
        List<String> violations = PromiseSettings.violations(List.of(tenant(Map.of(Language.NL, " "))));

        // Then
        assertThat(violations)
                .containsExactlyInAnyOrder(
                        "tenant file mr-dj: brand.responsePromise lacks nl",
                        "tenant file mr-dj: brand.responsePromise lacks en");
    }

    private static Tenant tenant(Map<Language, String> promise) {
        return new Tenant(
                "mr-dj",
                "Mr. DJ",
                Language.NL,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                "EUR",
                new Tenant.Brand("", "", "", "", "", "", "", promise),
                List.of(),
                new Tenant.Intake("role:sales", "sales"),
                new Tenant.Operations("role:operations", "operations@disco.example", "operations"),
                List.of());
    }
}

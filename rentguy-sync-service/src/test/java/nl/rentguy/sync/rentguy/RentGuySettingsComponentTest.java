package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the tenants of the checkout: {@code mr-dj} and {@code demo-rentals}. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class RentGuySettingsComponentTest {
    private static final String GOOD = "https://api.rentguy.example/v1";

    @Inject
    TenantDirectory tenants;

    @Test
    void goodSettingsAreAccepted() {
        // When
        List<String> violations = violations(GOOD, "key", 5000, Map.of(), false);

        // Then
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', is missing",
        "not a url, is not a URL",
        "ftp://api.rentguy.example, must be an http or https URL",
        "https:///v1, must be an http or https URL",
        "https://user:secret@api.rentguy.example, must not carry",
        "https://api.rentguy.example/v1?x=1, must not carry",
        "http://api.rentguy.example/v1, must use https"
    })
    void anAddressThatCannotWorkIsNamed(String baseUrl, String reason) {
        // When
        List<String> violations = violations(baseUrl, "key", 5000, Map.of(), false);

        // Then
        assertThat(violations).singleElement().asString().startsWith("RENTGUY_API_BASE_URL " + reason);
        assertThat(violations.toString()).doesNotContain("secret");
    }

    @Test
    void aLocalRunMayDoWithoutEncryption() {
        // When
        List<String> violations = violations("http://127.0.0.1:8190/rentguy/v1", "key", 5000, Map.of(), true);

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void aMissingKeyIsNamed() {
        // When
        List<String> violations = violations(GOOD, null, 5000, Map.of(), false);

        // Then
        assertThat(violations).singleElement().asString().startsWith("RENTGUY_API_KEY is missing");
    }

    @ParameterizedTest
    @CsvSource({"99", "30001", "-1"})
    void aTimeOutOutOfRangeIsNamed(int timeoutMs) {
        // When
        List<String> violations = violations(GOOD, "key", timeoutMs, Map.of(), false);

        // Then
        assertThat(violations).containsExactly("RENTGUY_TIMEOUT_MS must be 100 to 30000");
    }

    @Test
    void twoTenantsInOneWorkspaceAreRefused() {
        // When
        List<String> violations = violations(GOOD, "key", 5000, Map.of("mr-dj", "demo-rentals-workspace"), false);

        // Then
        assertThat(violations)
                .containsExactly("rentguy.api.workspace gives demo-rentals-workspace to both demo-rentals and mr-dj");
    }

    private List<String> violations(
            String baseUrl, @Nullable String key, int timeoutMs, Map<String, String> workspaces, boolean local) {
        RentGuyApiConfig config = new Config(Optional.of(baseUrl), Optional.ofNullable(key), timeoutMs, workspaces);
        return new RentGuySettings(config, new Workspaces(config), tenants, local).violations();
    }

    private record Config(Optional<String> baseUrl, Optional<String> key, int timeoutMs, Map<String, String> workspace)
            implements RentGuyApiConfig {}
}

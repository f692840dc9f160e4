package nl.rentguy.platform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.platform.process.BuildOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmTest {

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(BuildOutput.root()
                        .resolve("deploy/keycloak/rentguy-realm.json")
                        .toFile());
    }

    @Test
    void everyTenantHasAUserForEveryRole() {
        // When
        List<String> users = new ArrayList<>();
        realm.path("users")
                .forEach(user -> users.add(user.path("username").asText() + " "
                        + user.at("/attributes/tenant_id/0").asText() + " "
                        + user.at("/realmRoles/0").asText()));

        // Then
        List<String> expected = new ArrayList<>();
        for (String tenant : List.of("mr-dj", "demo-rentals")) {
            for (String role : List.of("sales", "marketing", "operations", "admin", "auditor")) {
                expected.add(role + "@" + tenant + " " + tenant + " " + role);
            }
        }
        assertThat(users).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void onlyAdministratorsChangeTheTenantOfAUser() throws IOException {
        // When
        JsonNode profile = new ObjectMapper()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());

        // Then
        JsonNode tenant = profile.path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("name").asText().equals("tenant_id"))
                .findFirst()
                .orElseThrow();
        assertThat(tenant.at("/permissions/edit")).hasSize(1);
        assertThat(tenant.at("/permissions/edit/0").asText()).isEqualTo("admin");
        assertThat(profile.path("unmanagedAttributePolicy").isMissingNode()).isTrue();
    }

    @Test
    void guessingPasswordsIsSlowedDownAndTokensAreShortLived() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(900);
    }
}

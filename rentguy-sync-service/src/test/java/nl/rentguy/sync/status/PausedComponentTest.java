package nl.rentguy.sync.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PausedComponentTest.Paused.class)
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class PausedComponentTest {

    /** The integration is switched off. */
    public static class Paused implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("RENTGUY_INTEGRATION_ENABLED", "false");
        }
    }

    @Test
    void switchedOffItQueuesAndSendsNothing() {
        // Given
        UUID contactId = UUID.randomUUID();

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 waiting");
        var status = given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "operations"))
                .get("/integrations/rentguy/status")
                .jsonPath();
        assertThat(status.getBoolean("enabled")).isFalse();
        assertThat(status.getInt("queueSize")).isPositive();
        assertThat(Simulator.requests(contactId)).isEmpty();
        Rows.change("update delivery set state = 'superseded' where entity_id = '" + contactId + "'");
    }
}

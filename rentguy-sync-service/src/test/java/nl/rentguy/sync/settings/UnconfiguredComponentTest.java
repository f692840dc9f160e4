package nl.rentguy.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The environment says nothing of RentGuy, and users may not lead us into our own network. */
@QuarkusTest
@TestProfile(UnconfiguredComponentTest.Unconfigured.class)
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class UnconfiguredComponentTest {
    private final String url = ConfigProvider.getConfig().getValue("RENTGUY_API_BASE_URL", String.class);
    private final UUID contactId = UUID.randomUUID();

    /** As in production, where each tenant sets its own. */
    public static class Unconfigured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rentguy.api.base-url", "", "rentguy.api.key", "", "rentguy.settings.private-addresses", "false");
        }
    }

    @AfterEach
    void nothingIsLeft() {
        Rows.change(
                "update delivery set state = 'superseded', lease_until = null where entity_id = '" + contactId + "'");
        Settings.reset();
    }

    @Test
    void aTenantThatSetNothingKeepsItsDeliveries() {
        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(contactId, "1 waiting");
        assertThat(Settings.status(Events.TENANT).getBoolean("configured")).isFalse();
        assertThat(Settings.status(Events.TENANT).getBoolean("enabled")).isTrue();
        assertThat(Settings.status(Events.TENANT).getInt("queueSize")).isPositive();
    }

    @Test
    void whatIsMissingForATryIsNamed() {
        // When
        ValidatableResponse answer = Settings.test(Events.TENANT, "");

        // Then
        answer.statusCode(400).body("errors.field", hasItems("baseUrl", "apiKey"));
    }

    @Test
    void halfASettingIsRefused() {
        // When
        ValidatableResponse answer = Settings.change(Events.TENANT, "{\"apiKey\": \"key-without-address\"}");

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("baseUrl")).body("errors[0].code", equalTo("required"));
    }

    @Test
    void anAddressInAPrivateNetworkIsNeverCalled() {
        // Given
        int before = Simulator.summary().getInt("requests");
        String own = "{\"baseUrl\": \"" + url + "\", \"apiKey\": \"" + SimulatorsResource.KEY + "\"}";

        // When
        ValidatableResponse test = Settings.test(Events.TENANT, own);
        Settings.change(Events.TENANT, own).statusCode(200);
        Topic.send(Events.contactCreated(contactId));
        await().until(() -> !Rows.states(contactId).isEmpty());

        // Then
        test.statusCode(200)
                .body("outcome", equalTo("private-address"))
                .body("message.nl", containsString("besloten netwerk"))
                .body(not(containsString(SimulatorsResource.KEY)));
        await().until(() -> Rows.query("select answer from delivery_attempt where delivery_id = '"
                        + Rows.deliveryId(contactId) + "' and outcome = 'denied'")
                .contains("the address is not public"));
        assertThat(Settings.status(Events.TENANT).getBoolean("configured")).isTrue();
        assertThat(Simulator.requests(contactId)).isEmpty();
        assertThat(Simulator.summary().getInt("requests")).isEqualTo(before);
    }
}

package nl.rentguy.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change does to the running service, whoever made it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class EffectComponentTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final String WRONG_KEY = "a-key-that-opens-nothing";

    private final String url = ConfigProvider.getConfig().getValue("RENTGUY_API_BASE_URL", String.class);
    private final UUID contactId = UUID.randomUUID();
    private final UUID otherId = UUID.randomUUID();

    @Inject
    @All
    List<StartupCheck> checks;

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Rows.awaitEmptyQueue();
    }

    @AfterEach
    void nothingIsSet() {
        Settings.reset();
        Rows.awaitEmptyQueue();
    }

    @Test
    void switchedOffATenantsDeliveriesAreKeptAndOthersGoOut() {
        // Given
        Settings.change(Events.TENANT, "{\"rentguy-integration\": false}").statusCode(200);

        // When
        Topic.send(Events.contactCreated(contactId), Events.contactCreated(Events.OTHER_TENANT, otherId));

        // Then
        Rows.awaitStates(otherId, "1 delivered");
        Rows.awaitStates(contactId, "1 waiting");
        assertThat(Settings.status(Events.TENANT).getBoolean("enabled")).isFalse();
        assertThat(Settings.status(Events.OTHER_TENANT).getBoolean("enabled")).isTrue();
        assertThat(Simulator.requests(contactId)).isEmpty();
    }

    @Test
    void switchedOnAgainEverythingKeptGoesOut() {
        // Given
        Settings.change(Events.TENANT, "{\"rentguy-integration\": false}");
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 waiting");

        // When
        Settings.change(Events.TENANT, "{\"rentguy-integration\": true}").statusCode(200);

        // Then
        await().atMost(PROMISED).until(() -> Rows.states(contactId).equals(List.of("1 delivered")));
    }

    @Test
    void whatAnotherReplicaChangedHasEffectHereWithinFiveSeconds() {
        // When
        Settings.changeElsewhere("rentguy-integration", "value", "'false'");

        // Then
        await().atMost(PROMISED).until(() -> !Settings.status(Events.TENANT).getBoolean("enabled"));
    }

    @Test
    void aSecretOfAnotherReplicaIsUsedHereWithinFiveSeconds() {
        // Given
        Settings.change(Events.TENANT, "{\"baseUrl\": \"" + url + "\", \"apiKey\": \"" + WRONG_KEY + "\"}")
                .statusCode(200);
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 retrying");
        String sealed = SealedByHand.of(
                SimulatorsResource.NEW_SECRETS_KEY, "mr-dj", "rentguy", "apiKey", SimulatorsResource.KEY);

        // When
        Settings.changeElsewhere("apiKey", "value, ciphertext, key_id", "null, '" + sealed + "', 'new'");

        // Then
        await().atMost(PROMISED).until(() -> Rows.states(contactId).equals(List.of("1 delivered")));
    }

    @Test
    void aWrongKeyIsTriedNowAndThenAndTheRightOneLetsEverythingGo() {
        // Given
        Settings.change(Events.TENANT, "{\"baseUrl\": \"" + url + "\", \"apiKey\": \"" + WRONG_KEY + "\"}")
                .statusCode(200);
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(8).toList();
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> Settings.status(Events.TENANT).getString("circuit").equals("open"));
        assertThat(Settings.status(Events.TENANT).getString("lastError.outcome"))
                .isEqualTo("denied");

        // When
        Settings.change(Events.TENANT, "{\"apiKey\": \"" + SimulatorsResource.KEY + "\"}")
                .statusCode(200);

        // Then
        contacts.forEach(
                id -> await().atMost(PROMISED).until(() -> Rows.states(id).equals(List.of("1 delivered"))));
    }

    @Test
    void aSecretUnderAnOldKeyIsEncryptedAnew() {
        // Given
        String sealed = SealedByHand.of(
                SimulatorsResource.OLD_SECRETS_KEY, "mr-dj", "rentguy", "webhookSecret", "webhook-secret-of-old");

        // When
        Settings.changeElsewhere("webhookSecret", "value, ciphertext, key_id", "null, '" + sealed + "', 'old'");

        // Then
        await().atMost(PROMISED)
                .until(() -> Rows.query("select key_id from integration_setting where key = 'webhookSecret'")
                        .equals(List.of("new")));
        assertThat(Rows.query("select ciphertext from integration_setting where key = 'webhookSecret'"))
                .doesNotContain(sealed);
        assertThat(Settings.shown(Events.TENANT, "webhookSecret").toString()).contains("set=true");
    }

    @Test
    void whileSettingsCannotBeReadTheLastOnesStayInForce() {
        // Given
        Settings.change(Events.TENANT, "{\"rentguy-integration\": false}").statusCode(200);
        try (CapturedLog log = new CapturedLog()) {
            Rows.change("revoke select on integration_version from rentguy_sync_system");

            // When
            await().until(() -> log.text().contains("settings not looked at"));

            // Then
            assertThat(Settings.status(Events.TENANT).getBoolean("enabled")).isFalse();
            Topic.send(Events.contactCreated(Events.OTHER_TENANT, otherId));
            Rows.awaitStates(otherId, "1 delivered");
        } finally {
            Rows.change("grant select on integration_version to rentguy_sync_system");
        }
        Settings.changeElsewhere("rentguy-integration", "value", "'true'");
        await().atMost(PROMISED).until(() -> Settings.status(Events.TENANT).getBoolean("enabled"));
    }

    @Test
    void troubleOfOneTenantsRentGuyStopsNobodyElse() {
        // Given
        Settings.change(
                        Events.TENANT,
                        "{\"baseUrl\": \"http://127.0.0.1:1/v1\", \"apiKey\": \"" + SimulatorsResource.KEY + "\"}")
                .statusCode(200);
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(8).toList();
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> Settings.status(Events.TENANT).getString("circuit").equals("open"));

        // When
        Topic.send(Events.contactCreated(Events.OTHER_TENANT, otherId));

        // Then
        Rows.awaitStates(otherId, "1 delivered");
        assertThat(Settings.status(Events.OTHER_TENANT).getString("circuit")).isEqualTo("closed");
        assertThat(contacts).allSatisfy(id -> assertThat(Rows.states(id)).doesNotContain("1 delivered"));
    }

    @Test
    void aStartIsRefusedOverASecretThatCannotBeDecrypted() {
        // Given
        Settings.change(Events.TENANT, "{\"webhookSecret\": \"webhook-secret-of-mr-dj\"}")
                .statusCode(200);
        Rows.change("update integration_setting set ciphertext = reverse(ciphertext) where key = 'webhookSecret'");

        // When
        List<String> violations =
                checks.stream().flatMap(check -> check.violations().stream()).toList();

        // Then
        Rows.change("update integration_setting set ciphertext = null, key_id = null where key = 'webhookSecret'");
        assertThat(violations)
                .singleElement()
                .asString()
                .startsWith("integration rentguy of tenant mr-dj: webhookSecret cannot be decrypted");
    }

    @Test
    void aWorkspaceThatTwoTenantsClaimStopsOnlyTheOneWhoChoseIt() {
        // Given
        try (CapturedLog log = new CapturedLog()) {
            Settings.changeElsewhere("workspace", "value", "'demo-rentals-workspace'");

            // When
            List<String> violations = checks.stream()
                    .flatMap(check -> check.violations().stream())
                    .toList();

            // Then
            assertThat(violations).isEmpty();
            assertThat(log.text()).contains("tenant_id=mr-dj settings=[workspace] other_tenant_id=demo-rentals");
        }
        assertThat(Settings.status(Events.TENANT).getBoolean("configured")).isFalse();
        assertThat(Settings.status(Events.TENANT).getString("workspace")).isNull();
        assertThat(Settings.status(Events.OTHER_TENANT).getBoolean("configured"))
                .isTrue();
    }

    @Test
    void aStartIsRefusedOverAStoredNumberOutOfRange() {
        // Given
        Settings.change(Events.TENANT, "{\"timeoutMs\": 2500}").statusCode(200);
        Rows.change("update integration_setting set value = '31234' where key = 'timeoutMs' and tenant_id = 'mr-dj'");

        // When
        List<String> violations =
                checks.stream().flatMap(check -> check.violations().stream()).toList();

        // Then
        Rows.change("update integration_setting set value = '2500' where key = 'timeoutMs' and tenant_id = 'mr-dj'");
        assertThat(violations).containsExactly("integration rentguy of tenant mr-dj: timeoutMs must be 100 to 30000");
    }
}

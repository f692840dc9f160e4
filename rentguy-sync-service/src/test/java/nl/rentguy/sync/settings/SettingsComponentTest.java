package nl.rentguy.sync.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.IntegrationSettingsChanged;
import nl.rentguy.events.Topics;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators can set, how it is checked, shown and noted. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class SettingsComponentTest {
    private static final String SECRET = "a-secret-nobody-may-see-9876";

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Rows.awaitEmptyQueue();
    }

    @AfterEach
    void nothingIsSet() {
        Settings.reset();
    }

    @Test
    void whatTheEnvironmentSaysIsInForceAndItsSecretIsNotShown() {
        // When
        var answer = Settings.read(Events.TENANT);

        // Then
        assertThat(Settings.shown(Events.TENANT, "baseUrl"))
                .containsEntry("kind", "url")
                .containsEntry("source", "deployment")
                .containsEntry("required", true);
        assertThat(Settings.shown(Events.TENANT, "apiKey"))
                .containsEntry("kind", "secret")
                .containsEntry("secret", Map.of("set", true))
                .doesNotContainKey("value");
        assertThat(Settings.shown(Events.TENANT, "timeoutMs")).containsEntry("value", 1500);
        assertThat(Settings.shown(Events.TENANT, "rentguy-integration"))
                .containsEntry("value", true)
                .containsEntry("source", "default");
        assertThat(Settings.shown(Events.OTHER_TENANT, "workspace"))
                .containsEntry("value", "demo-rentals-workspace")
                .containsEntry("source", "default");
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.jsonPath().getLong("version") + "\"");
        assertThat(answer.asString()).doesNotContain(SimulatorsResource.KEY);
    }

    @Test
    void aChangeIsShownWithWhoMadeIt() {
        // Given
        long version = Settings.read(Events.TENANT).jsonPath().getLong("version");

        // When
        ValidatableResponse answer =
                Settings.change(Events.TENANT, "{\"timeoutMs\": 2500, \"webhookSecret\": \"" + SECRET + "\"}");

        // Then
        answer.statusCode(200).body("version", equalTo((int) version + 1)).body(not(containsString(SECRET)));
        assertThat(Settings.shown(Events.TENANT, "timeoutMs"))
                .containsEntry("value", 2500)
                .containsEntry("source", "tenant")
                .containsEntry("version", (int) version + 1)
                .containsEntry("changedBy", "user:admin@mr-dj");
        Map<String, Object> secret = Settings.shown(Events.TENANT, "webhookSecret");
        assertThat(secretOf(secret)).containsEntry("set", true).containsEntry("lastFour", "9876");
        assertThat(Instant.parse((String) secretOf(secret).get("renewBy")))
                .isEqualTo(Instant.parse((String) secret.get("changedAt")).plus(Duration.ofDays(90)));
        assertThat(Settings.shown(Events.OTHER_TENANT, "timeoutMs")).containsEntry("source", "deployment");
        assertThat(Settings.shown(Events.OTHER_TENANT, "webhookSecret")).containsEntry("secret", Map.of("set", true));
    }

    @Test
    void everyChangeIsAnEventAndASecretsValueIsNotInIt() throws IOException {
        // Given
        Settings.change(Events.TENANT, "{\"timeoutMs\": 2500, \"webhookSecret\": \"" + SECRET + "\"}");
        int version = Settings.read(Events.TENANT).jsonPath().getInt("version");

        // When
        Settings.change(Events.TENANT, "{\"timeoutMs\": null, \"webhookSecret\": null}");

        // Then
        IntegrationSettingsChanged number = event("timeoutMs", version);
        assertThat(number.newValue()).isEqualTo("2500");
        assertThat(number.secret()).isFalse();
        IntegrationSettingsChanged secret = event("webhookSecret", version);
        assertThat(secret.newValue()).isNull();
        assertThat(secret.secret()).isTrue();
        assertThat(secret.lastFour()).isEqualTo("9876");
        IntegrationSettingsChanged removed = event("webhookSecret", version + 1);
        assertThat(removed.settingId()).isEqualTo(secret.settingId());
        assertThat(removed.lastFour()).isNull();
        List<ConsumerRecord<String, byte[]>> ofSecret = events().stream()
                .filter(record -> record.key().equals(secret.settingId().toString()))
                .toList();
        assertThat(ofSecret.stream().map(record -> Topic.header(record, EventHeaders.AGGREGATE_VERSION)))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(java.util.Comparator.comparing(Long::valueOf));
        assertThat(Topic.header(ofSecret.getLast(), EventHeaders.ACTOR)).isEqualTo("user:admin@mr-dj");
        assertThat(Topic.header(ofSecret.getLast(), EventHeaders.TENANT_ID)).isEqualTo("mr-dj");
    }

    @Test
    void whatIsSetToWhatItIsChangesNothing() {
        // Given
        Settings.change(Events.TENANT, "{\"timeoutMs\": 2500, \"webhookSecret\": \"" + SECRET + "\"}");
        String etag = Settings.etag(Events.TENANT);

        // When
        Settings.change(Events.TENANT, "{\"timeoutMs\": 2500, \"webhookSecret\": \"" + SECRET + "\"}")
                .statusCode(200);

        // Then
        assertThat(Settings.etag(Events.TENANT)).isEqualTo(etag);
    }

    @Test
    void aSecretIsNowhereToBeRead() {
        // Given
        String url = ConfigProvider.getConfig().getValue("RENTGUY_API_BASE_URL", String.class);
        UUID contactId = UUID.randomUUID();
        try (CapturedLog log = new CapturedLog()) {

            // When
            String answer = Settings.change(
                            Events.TENANT, "{\"baseUrl\": \"" + url + "\", \"apiKey\": \"" + SECRET + "\"}")
                    .statusCode(200)
                    .extract()
                    .asString();
            String refusal = Settings.change(
                            Events.TENANT,
                            "{\"apiKey\": \"" + SECRET + " with spaces\", \"timeoutMs\": \"" + SECRET + "\"}")
                    .statusCode(400)
                    .extract()
                    .asString();
            String unreadable = Settings.change(Events.TENANT, "{\"apiKey\": \"" + SECRET + "\"")
                    .statusCode(400)
                    .extract()
                    .asString();
            String test = Settings.test(Events.TENANT, "").extract().asString();
            Topic.send(Events.contactCreated(contactId));
            Rows.awaitStates(contactId, "1 retrying");
            Settings.change(Events.TENANT, "{\"baseUrl\": null, \"apiKey\": null}")
                    .statusCode(200);
            Rows.awaitStates(contactId, "1 delivered");

            // Then
            assertThat(answer
                            + refusal
                            + unreadable
                            + test
                            + Settings.read(Events.TENANT).asString())
                    .doesNotContain(SECRET);
            assertThat(log.text()).contains("integration tried").doesNotContain(SECRET);
            assertThat(Rows.query("select s::text from integration_setting s")).noneMatch(row -> row.contains(SECRET));
            assertThat(Rows.query("select a::text from delivery_attempt a where delivery_id = '"
                            + Rows.deliveryId(contactId) + "'"))
                    .noneMatch(row -> row.contains(SECRET));
            assertThat(events())
                    .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(SECRET));
            assertThat(given().get("/q/metrics").asString()).doesNotContain(SECRET);
        }
    }

    @Test
    void nothingIsSavedWhenOneOfThemIsWrong() {
        // Given
        String etag = Settings.etag(Events.TENANT);

        // When
        ValidatableResponse answer = Settings.change(
                Events.TENANT, "{\"timeoutMs\": 99, \"rentguy-integration\": false, \"colour\": \"red\"}");

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("timeoutMs", "colour"))
                .body("errors.find { it.field == 'timeoutMs' }.allowed", equalTo("100 to 30000"))
                .body("errors.find { it.field == 'colour' }.code", equalTo("unknown"));
        assertThat(Settings.etag(Events.TENANT)).isEqualTo(etag);
        assertThat(Settings.status(Events.TENANT).getBoolean("enabled")).isTrue();
    }

    @Test
    void theEnvironmentsKeyIsNotSentWhereATenantSays() {
        // When
        ValidatableResponse address = Settings.change(Events.TENANT, "{\"baseUrl\": \"https://evil.example/v1\"}");
        ValidatableResponse workspace = Settings.change(Events.TENANT, "{\"workspace\": \"room-of-others\"}");

        // Then
        address.statusCode(400).body("errors.field", hasItems("apiKey")).body("errors[0].code", equalTo("required"));
        workspace.statusCode(400).body("errors.field", hasItems("apiKey"));
    }

    @Test
    void aWorkspaceOfAnotherTenantIsTaken() {
        // When
        ValidatableResponse answer = Settings.change(
                Events.TENANT, "{\"workspace\": \"demo-rentals-workspace\", \"apiKey\": \"" + SECRET + "\"}");

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("workspace")).body("errors[0].code", equalTo("taken"));
    }

    @Test
    void aWorkspaceOfAnotherTenantIsTakenHoweverItsAddressIsSpelt() {
        // Given
        String url = ConfigProvider.getConfig().getValue("RENTGUY_API_BASE_URL", String.class);

        // When
        ValidatableResponse answer = Settings.change(
                Events.TENANT,
                "{\"baseUrl\": \"" + url + "/\", \"workspace\": \"demo-rentals-workspace\", \"apiKey\": \"" + SECRET
                        + "\"}");

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("workspace")).body("errors[0].code", equalTo("taken"));
    }

    @Test
    void aSecretThatCannotBeDecryptedIsNamedWhereItIsNeeded() {
        // Given
        secretIsUnreadable();

        // When
        ValidatableResponse change = Settings.change(Events.TENANT, "{\"timeoutMs\": 2500}");
        ValidatableResponse test = Settings.test(Events.TENANT, "");

        // Then
        for (ValidatableResponse answer : List.of(change, test)) {
            answer.statusCode(409)
                    .contentType("application/problem+json")
                    .body("code", equalTo("secret-unreadable"))
                    .body("detail", containsString("webhookSecret cannot be decrypted"))
                    .body(not(containsString(SECRET)));
        }
        assertThat(Settings.shown(Events.TENANT, "timeoutMs")).containsEntry("source", "deployment");
    }

    @Test
    void aSecretThatCannotBeDecryptedIsMendedByItsNewValue() {
        // Given
        secretIsUnreadable();

        // When
        ValidatableResponse answer = Settings.change(
                Events.TENANT, "{\"timeoutMs\": 2500, \"webhookSecret\": \"another-secret-nobody-may-see-1234\"}");

        // Then
        answer.statusCode(200);
        assertThat(secretOf(Settings.shown(Events.TENANT, "webhookSecret"))).containsEntry("lastFour", "1234");
        Settings.change(Events.TENANT, "{\"timeoutMs\": null}").statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> secretOf(Map<String, Object> setting) {
        return (Map<String, Object>) setting.get("secret");
    }

    private static void secretIsUnreadable() {
        Settings.change(Events.TENANT, "{\"webhookSecret\": \"" + SECRET + "\"}")
                .statusCode(200);
        Rows.change("update integration_setting set ciphertext = reverse(ciphertext) where key = 'webhookSecret'");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, 428", "\"999999\", 412", "x, 400"})
    void aChangeNeedsTheVersionItStartsFrom(@org.jspecify.annotations.Nullable String ifMatch, int status) {
        // When
        var request = Settings.as(Events.TENANT, "admin").body("{\"timeoutMs\": 2500}");
        int answer = (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(Settings.PATH)
                .statusCode();

        // Then
        assertThat(answer).isEqualTo(status);
        assertThat(Settings.shown(Events.TENANT, "timeoutMs")).containsEntry("source", "deployment");
    }

    @ParameterizedTest
    @CsvSource({"admin, 200, 200, 200", "operations, 200, 403, 403", "sales, 403, 403, 403", "auditor, 403, 403, 403"})
    void administratorsSetAndOperatorsLook(String role, int get, int put, int test) {
        // When
        List<Integer> answers = List.of(
                Settings.as(Events.TENANT, role).get(Settings.PATH).statusCode(),
                Settings.as(Events.TENANT, role)
                        .header("If-Match", Settings.etag(Events.TENANT))
                        .body("{}")
                        .put(Settings.PATH)
                        .statusCode(),
                Settings.as(Events.OTHER_TENANT, role)
                        .body("")
                        .post(Settings.TEST)
                        .statusCode());

        // Then
        assertThat(answers).containsExactly(get, put, test);
    }

    @Test
    void withoutARightTokenNothingIsAnswered() {
        // When
        List<Integer> answers = List.of(
                given().get(Settings.PATH).statusCode(),
                given().body("{}")
                        .contentType("application/json")
                        .put(Settings.PATH)
                        .statusCode(),
                given().post(Settings.TEST).statusCode(),
                given().auth()
                        .oauth2(TestIdentityProvider.forgedToken(Events.TENANT, "admin"))
                        .get(Settings.PATH)
                        .statusCode(),
                given().auth()
                        .oauth2(TestIdentityProvider.tokenWithoutTenant("admin"))
                        .get(Settings.PATH)
                        .statusCode());

        // Then
        assertThat(answers).containsExactly(401, 401, 401, 401, 403);
    }

    @Test
    void anIntegrationNobodyDeclaresIs404() {
        // When
        ValidatableResponse answer = Settings.as(Events.TENANT, "admin")
                .get("/integrations/mollie/settings")
                .then();

        // Then
        answer.statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aQueryWithoutTenantSeesNothing() {
        // Given
        Settings.change(Events.TENANT, "{\"timeoutMs\": 2500}");
        Settings.test(Events.TENANT, "");
        Database database = Database.of("rentguy_sync");

        // When
        List<Long> seen = List.of(
                database.countWithoutTenant("integration_setting"),
                database.countWithoutTenant("integration_version"),
                database.countWithoutTenant("integration_test"));

        // Then
        assertThat(seen).containsOnly(0L);
        assertThat(database.countAs("demo-rentals", "integration_setting where tenant_id = 'mr-dj'"))
                .isZero();
    }

    private static IntegrationSettingsChanged event(String setting, long version) throws IOException {
        List<IntegrationSettingsChanged> found = await().until(
                        () -> {
                            List<IntegrationSettingsChanged> all = new java.util.ArrayList<>();
                            for (ConsumerRecord<String, byte[]> record : events()) {
                                all.add(EventJson.read(record.value(), IntegrationSettingsChanged.class));
                            }
                            return all.stream()
                                    .filter(event -> event.setting().equals(setting) && event.version() == version)
                                    .toList();
                        },
                        list -> !list.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<ConsumerRecord<String, byte[]>> events() {
        return Topic.read(Topics.INTEGRATION).stream()
                .filter(record -> Topic.header(record, EventHeaders.TYPE).equals("integration.settings.changed"))
                .filter(record -> Topic.header(record, EventHeaders.TENANT_ID).equals(Events.TENANT))
                .toList();
    }
}

package nl.rentguy.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class TestConnectionComponentTest {
    private final String url = ConfigProvider.getConfig().getValue("RENTGUY_API_BASE_URL", String.class);

    @Inject
    SettableClock clock;

    @BeforeEach
    void everyTenantMayTry() {
        Simulator.work();
        clock.tick(Duration.ofMinutes(2));
    }

    @AfterEach
    void rentGuyWorks() {
        Simulator.work();
    }

    @Test
    void whatIsInForceIsTried() {
        // When
        ValidatableResponse answer = Settings.test(Events.TENANT, "");

        // Then
        answer.statusCode(200)
                .body("ok", equalTo(true))
                .body("outcome", equalTo("ok"))
                .body("tried", equalTo("GET " + url + "/ping"))
                .body("httpStatus", equalTo(200))
                .body("durationMs", greaterThanOrEqualTo(0))
                .body("message.nl", containsString("accepteert"))
                .body("message.en", containsString("accepts"));
        assertThat(Rows.query("select started_by || ' ' || unsaved || ' ' || outcome from integration_test"
                        + " where tenant_id = 'mr-dj' order by started_at desc limit 1"))
                .containsExactly("user:admin@mr-dj false ok");
    }

    @Test
    void aWrongKeyIsFoundOutBeforeItIsSaved() {
        // Given
        String etag = Settings.etag(Events.TENANT);

        // When
        ValidatableResponse answer = Settings.test(
                Events.TENANT, "{\"baseUrl\": \"" + url + "\", \"apiKey\": \"a-key-that-opens-nothing\"}");

        // Then
        answer.statusCode(200)
                .body("ok", equalTo(false))
                .body("outcome", equalTo("denied"))
                .body("httpStatus", equalTo(401))
                .body("message.en", containsString("refuses the API key"))
                .body(not(containsString("a-key-that-opens-nothing")));
        assertThat(Settings.etag(Events.TENANT)).isEqualTo(etag);
    }

    @Test
    void aWrongWorkspaceIsFoundOut() {
        // When
        ValidatableResponse answer = Settings.test(
                Events.TENANT, "{\"workspace\": \"nobodys\", \"apiKey\": \"" + SimulatorsResource.KEY + "\"}");

        // Then
        answer.statusCode(200).body("outcome", equalTo("denied")).body("httpStatus", equalTo(403));
    }

    @Test
    void anAddressWhereNobodyAnswersIsUnreachable() {
        // When
        ValidatableResponse answer =
                Settings.test(Events.TENANT, "{\"baseUrl\": \"http://127.0.0.1:1/v1\", \"apiKey\": \"some-own-key\"}");

        // Then
        answer.statusCode(200)
                .body("outcome", equalTo("unreachable"))
                .body("httpStatus", nullValue())
                .body("message.nl", containsString("geen verbinding"));
    }

    @Test
    void anAddressWhereSomethingElseAnswersIsUnexpected() {
        // When
        ValidatableResponse answer = Settings.test(
                Events.TENANT,
                "{\"baseUrl\": \"" + url.replace("/rentguy/v1", "") + "\", \"apiKey\": \"some-own-key\"}");

        // Then
        answer.statusCode(200).body("outcome", equalTo("unexpected")).body("tried", endsWith("/ping"));
    }

    @Test
    void silenceEndsWithTheTimeOutThatIsTried() {
        // Given
        Simulator.failAll("timeout");

        // When
        ValidatableResponse answer = Settings.test(Events.TENANT, "{\"timeoutMs\": 300}");

        // Then
        answer.statusCode(200).body("outcome", equalTo("timeout"));
        assertThat(answer.extract().jsonPath().getInt("durationMs")).isBetween(290, 1400);
    }

    @Test
    void troubleOfRentGuyIsToldFromWrongSettings() {
        // Given
        Simulator.failAll("server-error");

        // When
        ValidatableResponse answer = Settings.test(Events.TENANT, "");

        // Then
        answer.statusCode(200).body("outcome", equalTo("server-error")).body("httpStatus", equalTo(500));
    }

    @Test
    void whatCannotBeSavedIsNotTried() {
        // When
        ValidatableResponse answer =
                Settings.test(Events.TENANT, "{\"baseUrl\": \"" + url + "\", \"timeoutMs\": 5000}");

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("apiKey"));
    }

    @Test
    void sixTriesAMinuteAreEnough() {
        // Given
        List<Integer> first = IntStream.range(0, 6)
                .mapToObj(i -> Settings.test(Events.TENANT, "").extract().statusCode())
                .toList();

        // When
        ValidatableResponse seventh = Settings.test(Events.TENANT, "");

        // Then
        assertThat(first).containsOnly(200);
        seventh.statusCode(429).contentType("application/problem+json");
        assertThat(Integer.parseInt(seventh.extract().header("Retry-After"))).isBetween(1, 60);
        Settings.test(Events.OTHER_TENANT, "").statusCode(200);
        clock.tick(Duration.ofMinutes(1));
        Settings.test(Events.TENANT, "").statusCode(200);
    }
}

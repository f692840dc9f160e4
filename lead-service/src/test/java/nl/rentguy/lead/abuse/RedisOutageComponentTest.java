package nl.rentguy.lead.abuse;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RedisOutageComponentTest {
    private static final String OPEN = "capture_ratelimit_open_total";
    private static final String REPLAY_OPEN = "capture_captcha_replay_open_total";

    @BeforeEach
    void redisIsAway() {
        TestPlatform.get().part("redis").kill();
    }

    @AfterEach
    void redisIsBack() {
        TestPlatform.get().part("redis").start();
        await().atMost(Duration.ofSeconds(20)).until(RedisOutageComponentTest::limitsAgain);
    }

    @Test
    void captureGoesOnWithoutLimitsAndSaysSoInTheMetrics() {
        // Given
        double before = metric(OPEN);

        // When
        Response answer = visitor().body(Forms.enquiry("no-redis@voorbeeld.nl")).post(LEADS);

        // Then
        answer.then().statusCode(201);
        assertThat(metric(OPEN)).isGreaterThan(before);
    }

    @Test
    void captchaSitesGoOn() {
        // Given
        double before = metric(REPLAY_OPEN);
        String body = SolvedChallenge.with(SolvedChallenge.fetch(), "no-redis-captcha@voorbeeld.nl");

        // When
        Response answer =
                visitor().header("X-Site-Key", "mr-dj-web-captcha").body(body).post(LEADS);

        // Then
        answer.then().statusCode(201);
        assertThat(metric(REPLAY_OPEN)).isGreaterThan(before);
    }

    @Test
    void theServiceStaysInRotation() {
        // When
        Response health = RestAssured.get("/q/health/ready");

        // Then
        health.then().statusCode(200).body("status", equalTo("UP"));
    }

    private static boolean limitsAgain() {
        double before = metric(OPEN);
        visitor()
                .body(Forms.enquiry("redis-back@voorbeeld.nl"))
                .post(LEADS)
                .then()
                .statusCode(201);
        return metric(OPEN) == before;
    }

    private static double metric(String name) {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> valueOf(line))
                .sum();
    }

    /** An exemplar, "# {…} 1.0 time", may follow the value. */
    private static double valueOf(String line) {
        return Double.parseDouble(line.replaceFirst(" #.*", "").replaceFirst(".* ", ""));
    }
}

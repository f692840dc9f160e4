package nl.rentguy.lead.capture;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.browser;
import static nl.rentguy.lead.PublicApi.staff;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import nl.rentguy.events.Topics;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestPlatform;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DatabaseOutageComponentTest {

    @AfterEach
    void databaseIsBack() {
        TestPlatform.get().part("postgres").start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> staff("mr-dj", "sales").get("/api/leads").statusCode() == 200);
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsToldThatALeadWasTaken() {
        // Given
        TestPlatform.get().part("postgres").kill();

        // When
        var answer = visitor()
                .body(Forms.enquiry("db-down@voorbeeld.nl"))
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("temporarily-unavailable"))
                .body("correlationId", notNullValue());
    }

    @Test
    void aBrowserReadsThatNothingWasSent() {
        // Given
        TestPlatform.get().part("postgres").kill();

        // When
        var answer = browser("nl")
                .formParam("name", "Piet")
                .formParam("email", "db-down@voorbeeld.nl")
                .formParam("eventType", "other")
                .formParam("consent.textVersion", "2026-01")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("text/html")
                .body(containsString("Er is niets verstuurd"));
    }

    @Test
    void staffIsToldToComeBack() {
        // Given
        TestPlatform.get().part("postgres").kill();

        // When
        var answer = staff("mr-dj", "sales").get("/api/leads").then();

        // Then
        answer.statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void theSameRequestWorksOnceTheDatabaseIsBack() {
        // Given
        String key = UUID.randomUUID().toString();
        TestPlatform.get().part("postgres").kill();
        visitor()
                .header("Idempotency-Key", key)
                .body(Forms.enquiry("db-back@voorbeeld.nl"))
                .post(LEADS)
                .then()
                .statusCode(503);
        TestPlatform.get().part("postgres").start();

        // When
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor()
                                .header("Idempotency-Key", key)
                                .body(Forms.enquiry("db-back@voorbeeld.nl"))
                                .post(LEADS)
                                .statusCode()
                        == 201);

        // Then
        assertThat(Database.of("lead").countAll("lead where email = 'db-back@voorbeeld.nl'"))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Topic.read(Topics.LEAD).stream()
                                .filter(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)
                                        .contains("db-back@voorbeeld.nl"))
                                .count()
                        == 1);
    }
}

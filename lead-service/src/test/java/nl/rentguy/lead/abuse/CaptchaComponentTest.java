package nl.rentguy.lead.abuse;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CaptchaComponentTest {
    private static final Database DATABASE = Database.of("lead");

    @Test
    void withoutASolutionTheEnquiryIsRefusedAndKept() {
        // When
        Response answer = post(Forms.enquiry("no-captcha@voorbeeld.nl"), null);

        // Then
        answer.then().statusCode(403).body("code", equalTo("captcha-required")).body("kept", equalTo(true));
        assertThat(kept("no-captcha@voorbeeld.nl")).isEqualTo(1);
    }

    @Test
    void aSolvedChallengeIsAcceptedOnce() {
        // Given
        String solution = SolvedChallenge.fetch();
        post(SolvedChallenge.with(solution, "solved@voorbeeld.nl"), null).then().statusCode(201);

        // When
        Response second = post(SolvedChallenge.with(solution, "again@voorbeeld.nl"), null);

        // Then
        second.then().statusCode(403).body("code", equalTo("captcha-required"));
        assertThat(kept("again@voorbeeld.nl")).isEqualTo(1);
    }

    @Test
    void aSolutionWrittenDifferentlyIsStillTheSame() {
        // Given
        String solution = SolvedChallenge.fetch();
        post(SolvedChallenge.with(solution, "written-one@voorbeeld.nl"), null)
                .then()
                .statusCode(201);

        // When
        Response second =
                post(SolvedChallenge.with(SolvedChallenge.rewritten(solution), "written-two@voorbeeld.nl"), null);

        // Then
        second.then().statusCode(403).body("code", equalTo("captcha-required"));
    }

    @Test
    void whatNobodyCanFollowUpIsNotKept() {
        // When
        Response answer = post("{\"name\": \"Zonder Adres\"}", null);

        // Then
        answer.then().statusCode(403).body("kept", equalTo(false));
        assertThat(kept("Zonder Adres")).isZero();
    }

    @Test
    void theRepeatOfASubmissionMayCarryItsSolutionAgain() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = SolvedChallenge.with(SolvedChallenge.fetch(), "repeat@voorbeeld.nl");
        String leadId = post(body, key).then().statusCode(201).extract().path("leadId");

        // When
        Response repeat = post(body, key);

        // Then
        repeat.then().statusCode(201).body("leadId", equalTo(leadId));
        assertThat(kept("repeat@voorbeeld.nl")).isZero();
    }

    @Test
    void aSolutionCannotBeUsedForAnotherSubmissionUnderTheSameKey() {
        // Given
        String key = UUID.randomUUID().toString();
        String solution = SolvedChallenge.fetch();
        post(SolvedChallenge.with(solution, "first@voorbeeld.nl"), key).then().statusCode(201);

        // When
        Response other = post(SolvedChallenge.with(solution, "second@voorbeeld.nl"), key);

        // Then
        other.then().statusCode(403);
    }

    @Test
    void aForgedSolutionIsRefused() {
        // Given
        String solution = SolvedChallenge.forged();

        // When
        Response answer = post(SolvedChallenge.with(solution, "forged@voorbeeld.nl"), null);

        // Then
        answer.then().statusCode(403);
    }

    private static Response post(String body, String key) {
        var request = visitor().header("X-Site-Key", "mr-dj-web-captcha").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(LEADS);
    }

    private static long kept(String email) {
        return DATABASE.countAll(
                "quarantined_submission where reason = 'captcha-failed' and fields like '%" + email + "%'");
    }
}

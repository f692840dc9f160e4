package nl.rentguy.lead.abuse;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

/** A provider of captchas that cannot check a solution now. */
@QuarkusTest
@TestProfile(CaptchaOutageComponentTest.NobodyChecks.class)
@WithTestResource(PlatformResource.class)
class CaptchaOutageComponentTest {
    private static final Database DATABASE = Database.of("lead");

    public static class NobodyChecks implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(UnavailableCaptcha.class);
        }
    }

    @Alternative
    @ApplicationScoped
    public static class UnavailableCaptcha implements Captcha {
        @Override
        public Map<String, Object> challenge() {
            return Map.of();
        }

        @Override
        public Uni<Verdict> check(String solution, String submission) {
            return Uni.createFrom().item(Verdict.UNAVAILABLE);
        }
    }

    @Test
    void theEnquiryIsKeptForReviewAndLooksReceived() {
        // When
        Response answer = post(Forms.enquiry("captcha-away@voorbeeld.nl"));

        // Then
        answer.then()
                .statusCode(202)
                .body("correlationId", notNullValue())
                .body("receivedAt", notNullValue())
                .body("leadId", nullValue());
        assertThat(DATABASE.countAll("lead where email = 'captcha-away@voorbeeld.nl'"))
                .isZero();
        assertThat(DATABASE.countAll("quarantined_submission where reason = 'captcha-unavailable'"
                        + " and fields like '%captcha-away@voorbeeld.nl%'"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeKeptDoesNotLookReceived() {
        // When
        Response answer = post("{\"name\": \"Jan\", \"eventType\": \"wedding\"}");

        // Then
        answer.then()
                .statusCode(503)
                .body("code", equalTo("captcha-unavailable"))
                .body("kept", equalTo(false));
    }

    private static Response post(String body) {
        return visitor().header("X-Site-Key", "mr-dj-web-captcha").body(body).post(LEADS);
    }
}

package nl.rentguy.lead.abuse;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.browser;
import static nl.rentguy.lead.PublicApi.freshAddress;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitComponentTest.SmallLimits.class)
@WithTestResource(PlatformResource.class)
class RateLimitComponentTest {
    private static final Database DATABASE = Database.of("lead");

    /** Limits that a test can reach. */
    public static class SmallLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rentguy.capture.client-per-minute", "2",
                    "rentguy.capture.client-burst", "2",
                    "rentguy.capture.site-per-minute", "60",
                    "rentguy.capture.site-burst", "20",
                    "rentguy.capture.quarantine-per-hour", "1");
        }
    }

    @Test
    void whatOneClientSendsTooMuchIsRefusedAndKept() {
        // Given
        String client = freshAddress();
        post(client, "limit-1@voorbeeld.nl").then().statusCode(201);
        post(client, "limit-2@voorbeeld.nl").then().statusCode(201);

        // When
        Response third = post(client, "limit-3@voorbeeld.nl");

        // Then
        third.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .body("kept", equalTo(true))
                .body("correlationId", notNullValue());
        assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(1, 30);
        assertThat(kept("limit-3@voorbeeld.nl")).isEqualTo(1);
        assertThat(DATABASE.countAll("lead where email = 'limit-3@voorbeeld.nl'"))
                .isZero();
    }

    @Test
    void aFloodIsNotKept() {
        // Given
        String client = freshAddress();
        Stream.of("a", "b", "c").forEach(name -> post(client, "flood-" + name + "@voorbeeld.nl"));

        // When
        Response fourth = post(client, "flood-d@voorbeeld.nl");

        // Then
        fourth.then().statusCode(429).body("kept", equalTo(false));
        assertThat(kept("flood-c@voorbeeld.nl")).isEqualTo(1);
        assertThat(kept("flood-d@voorbeeld.nl")).isZero();
    }

    @Test
    void whateverTheReasonOneClientFillsTheQuarantineNoFurther() {
        // Given
        String client = freshAddress();
        visitor(client)
                .body(Forms.refused("fill-1@voorbeeld.nl"))
                .post(LEADS)
                .then()
                .body("kept", equalTo(true));

        // When
        Response second =
                visitor(client).body(Forms.refused("fill-2@voorbeeld.nl")).post(LEADS);

        // Then
        second.then().statusCode(400).body("kept", equalTo(false));
        assertThat(DATABASE.countAll("quarantined_submission where fields like '%fill-2@voorbeeld.nl%'"))
                .isZero();
    }

    @Test
    void whatCannotBeReadTakesFromTheRateToo() {
        // Given
        String client = freshAddress();
        visitor(client).body("{\"emial\": 1}").post(LEADS).then().statusCode(400);
        visitor(client).body("{").post(LEADS).then().statusCode(400);

        // When
        Response third = visitor(client).body("{").post(LEADS);

        // Then
        third.then().statusCode(429).header("Retry-After", notNullValue()).body("kept", equalTo(false));
        post(client, "after-junk@voorbeeld.nl").then().statusCode(429);
    }

    @Test
    void anotherClientIsNotAffected() {
        // Given
        String busy = freshAddress();
        Stream.of("a", "b", "c").forEach(name -> post(busy, "busy-" + name + "@voorbeeld.nl"));

        // When
        Response other = post(freshAddress(), "other@voorbeeld.nl");

        // Then
        other.then().statusCode(201);
    }

    @Test
    void oneHouseholdCannotMultiplyItselfByIpv6Addresses() {
        // Given
        post("2001:db8:1:2::1", "six-1@voorbeeld.nl").then().statusCode(201);
        post("2001:db8:1:2::2", "six-2@voorbeeld.nl").then().statusCode(201);

        // When
        Response third = post("2001:db8:1:2:ffff::3", "six-3@voorbeeld.nl");

        // Then
        third.then().statusCode(429);
    }

    @Test
    void aSiteTakesSoMuchAndNoMore() {
        // Given
        Stream<Response> flood = Stream.generate(() -> visitor()
                        .header("X-Site-Key", "demo-rentals-web")
                        .body(Forms.enquiry("site@voorbeeld.nl"))
                        .post(LEADS))
                .limit(60);

        // When
        Response refused =
                flood.filter(answer -> answer.statusCode() != 201).findFirst().orElseThrow();

        // Then
        refused.then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void aBrowserReadsWhenToComeBack() {
        // Given
        String client = freshAddress();
        Stream.of("a", "b").forEach(name -> post(client, "page-" + name + "@voorbeeld.nl"));

        // When
        Response page = browser("nl", client)
                .formParam("name", "Jan")
                .formParam("email", "page-c@voorbeeld.nl")
                .post(LEADS);

        // Then
        page.then()
                .statusCode(429)
                .contentType("text/html")
                .header("Retry-After", notNullValue())
                .body(containsString("Even geduld"))
                .body(containsString("We hebben bewaard wat je invulde"));
    }

    private static Response post(String client, String email) {
        return visitor(client).body(Forms.enquiry(email)).post(LEADS);
    }

    private static long kept(String email) {
        return DATABASE.countAll(
                "quarantined_submission where reason = 'rate-limited' and fields like '%" + email + "%'");
    }
}

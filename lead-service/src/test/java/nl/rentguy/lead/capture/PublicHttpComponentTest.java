package nl.rentguy.lead.capture;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.browser;
import static nl.rentguy.lead.PublicApi.staff;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PublicHttpComponentTest {
    private static final Database DATABASE = Database.of("lead");
    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/public/captcha/challenge", "/api/leads", "/nowhere", "/q/health"})
    void everyAnswerCarriesACorrelationId(String path) {
        // When
        var answer = RestAssured.given().get(path).then();

        // Then
        answer.header("X-Correlation-Id", matchesPattern(UUID_TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank inside", "<script>alert(1)</script>", "a,b,c,d,e,f,g"})
    void aMalformedCorrelationIdIsReplacedNotEchoed(String offered) {
        // When
        var answer = visitor()
                .header("X-Correlation-Id", offered)
                .body("{}")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(400)
                .header("X-Correlation-Id", matchesPattern(UUID_TEXT))
                .body("correlationId", matchesPattern(UUID_TEXT));
    }

    @Test
    void theProblemAndTheHeaderNameTheSameCorrelationId() {
        // When
        var answer = visitor()
                .header("X-Correlation-Id", "known-correlation")
                .body("{}")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(400)
                .header("X-Correlation-Id", "known-correlation")
                .body("correlationId", equalTo("known-correlation"));
    }

    @Test
    void aPreflightOfAListedOriginIsAllowed() {
        // When
        var answer = RestAssured.given()
                .header("Origin", "https://mr-dj.nl")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                .options(LEADS)
                .then();

        // Then
        answer.statusCode(204)
                .header("Access-Control-Allow-Origin", "https://mr-dj.nl")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Vary", containsString("Origin"));
    }

    @Test
    void aPreflightOfAForeignOriginIsNotAllowed() {
        // When
        var answer = RestAssured.given()
                .header("Origin", "https://evil.example")
                .options(LEADS)
                .then();

        // Then
        answer.statusCode(204).header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "mr-dj.nl, https://mr-dj.nl, 201",
        "localhost:9999, http://localhost:9999, 201",
        "localhost:9999, http://localhost:1234, 403",
        "mr-dj.nl, https://demo-rentals.example, 403",
        "mr-dj.nl, null, 403",
        "evil.example, https://evil.example, 404"
    })
    void aPageMaySendToItsOwnSiteOnly(String host, String origin, int status) {
        // When
        var answer = visitor()
                .header("X-Forwarded-Host", host)
                .header("Origin", origin)
                .body(Forms.enquiry("origin@voorbeeld.nl"))
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(status);
    }

    @Test
    void aPageOfOneSiteCannotPoseAsAnother() {
        // When
        var answer = visitor()
                .header("X-Forwarded-Host", "localhost:8080")
                .header("Origin", "http://localhost:8080")
                .header("X-Site-Key", "demo-rentals-web")
                .body(Forms.enquiry("pose@voorbeeld.nl"))
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(403).body("code", equalTo("origin-not-allowed"));
    }

    @Test
    void theHostDecidesTheTenant() {
        // When
        var answer = visitor()
                .header("X-Forwarded-Host", "demo.localhost:8080")
                .body(Forms.enquiry("by-host@voorbeeld.nl"))
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(201);
        assertThat(DATABASE.countAs("demo-rentals", "lead where email = 'by-host@voorbeeld.nl'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PUT, 405", "DELETE, 405", "PATCH, 405"})
    void aWrongMethodIsAProblem(String method, int status) {
        // When
        var answer = visitor().body("{}").request(method, LEADS).then();

        // Then
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", notNullValue())
                .body("correlationId", notNullValue());
    }

    @Test
    void anotherMediaTypeIsAProblem() {
        // When
        var answer = RestAssured.given()
                .contentType("text/plain")
                .body("hallo")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(415).contentType("application/problem+json").body("correlationId", notNullValue());
    }

    @Test
    void anUnusableIdempotencyKeyIsRefusedBeforeAnythingIsStored() {
        // When
        var answer = visitor()
                .body(Forms.enquiry("nul-key@voorbeeld.nl")
                        .replaceFirst("\\{", "{\"idempotencyKey\": \"a\\\\u0000b\","))
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
        assertThat(DATABASE.countAll("lead where email = 'nul-key@voorbeeld.nl'"))
                .isZero();
    }

    @Test
    void halfAnEmojiIsNoReasonToLoseAnEnquiry() {
        // When
        var answer = visitor()
                .body(Forms.enquiry("half@voorbeeld.nl").replace("Graag", "Graag \\ud83c \\u0000"))
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(201);
        assertThat(DATABASE.countAll("lead where email = 'half@voorbeeld.nl'")).isEqualTo(1);
    }

    @Test
    void aBodyBeyondTheHardStopIsRefused() throws IOException {
        // When
        List<String> answer = TooLarge.post(RestAssured.port, LEADS, 3_000_000);

        // Then
        assertThat(answer.getFirst()).contains(" 413 ");
        assertThat(answer).anyMatch(line -> line.startsWith("X-Correlation-Id: "));
    }

    @Test
    void anUnreadablePageNumberIsNamed() {
        // When
        var answer = staff("mr-dj", "sales")
                .queryParam("after", "gisteren")
                .get("/api/leads")
                .then();

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("after"));
    }

    @ParameterizedTest
    @CsvSource({"0, range", "201, range", "-1, range", "veel, format", "99999999999, format"})
    void anImpossibleLimitIsNamed(String limit, String code) {
        // When
        var answer = staff("mr-dj", "sales")
                .queryParam("limit", limit)
                .get("/api/leads")
                .then();

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("limit")).body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/leads/42", "GET, /api/leads/quarantine/42", "POST, /api/leads/quarantine/42/discard"})
    void whatCannotBeAnIdIsNamed(String method, String path) {
        // When
        var answer = staff("mr-dj", "sales").request(method, path).then();

        // Then
        answer.statusCode(400).contentType("application/problem+json").body("errors[0].field", equalTo("id"));
    }

    @Test
    void whoReloadsTheThanksSendsNoSecondEnquiry() {
        // Given
        RequestSpecification form = browser("nl")
                .formParam("name", "Rik Reload")
                .formParam("email", "reload@voorbeeld.nl")
                .formParam("eventType", "other")
                .formParam("consent.textVersion", "2026-01");
        form.post(LEADS).then().statusCode(201);

        // When
        var again = form.post(LEADS).then();

        // Then
        again.statusCode(201).contentType(ContentType.HTML);
        assertThat(DATABASE.countAll("lead where email = 'reload@voorbeeld.nl'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedAndNotKeptIsCounted() {
        // Given
        double before = refused("unreadable-body");

        // When
        visitor().body("{").post(LEADS).then().statusCode(400);

        // Then
        assertThat(refused("unreadable-body")).isEqualTo(before + 1);
    }

    @Test
    void thePageIsServedInDutchAndLoadsNothingForeign() {
        // When
        var answer = RestAssured.given().get("/").then();

        // Then
        answer.statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(allOf(containsString("<html lang=\"nl\">"), not(containsString("https://"))))
                .body(not(containsString("<style")))
                .body(not(containsString("style=\"")))
                .body(not(containsString("onclick")));
    }

    @Test
    void thePageIsServedInEnglishWithoutScript() {
        // When
        var answer = RestAssured.given().queryParam("lang", "en").get("/").then();

        // Then
        answer.statusCode(200).contentType("text/html").body(containsString("<html lang=\"en\">"));
    }

    @ParameterizedTest
    @CsvSource({"nl, Er klopt nog iets niet, E-mailadres", "en, Something is not right yet, E-mail address"})
    void aBrowserReadsWhatToCorrectInItsLanguage(String language, String title, String label) {
        // When
        var answer = browser(language)
                .formParam("name", "Jan")
                .formParam("email", "<script>alert(1)</script>")
                .formParam("eventType", "wedding")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(400)
                .contentType(ContentType.HTML)
                .body(allOf(containsString("<html lang=\"" + language + "\">"), containsString(title)))
                .body(containsString(label))
                .body(not(containsString("<script>")));
    }

    @Test
    void theLanguageOfTheFormCountsMoreThanTheBrowsers() {
        // When
        var answer = browser("nl")
                .formParam("language", "en")
                .formParam("name", "Jan")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(400).body(containsString("<html lang=\"en\">"));
    }

    @Test
    void anUnknownFieldNameIsShownAsText() {
        // When
        var answer = browser("nl").formParam("<b>x</b>", "1").post(LEADS).then();

        // Then
        answer.statusCode(400).contentType(ContentType.HTML).body(containsString("&lt;b&gt;x&lt;/b&gt;"));
    }

    @Test
    void aBrowserWithATooLargeMessageReadsAPage() {
        // When
        var answer = browser("nl")
                .formParam("message", "x".repeat(100_000))
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(413).contentType(ContentType.HTML).body(containsString("Je bericht is te lang"));
    }

    @Test
    void aBrowserOnAForeignPageReadsAPage() {
        // When
        var answer = browser("nl")
                .header("Origin", "https://evil.example")
                .formParam("name", "Jan")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(403).contentType(ContentType.HTML).body(containsString("onbekende website"));
    }

    @Test
    void theThanksCarryTheTenantsPromise() {
        // When
        var answer = browser("en")
                .header("X-Forwarded-Host", "demo.localhost:8080")
                .formParam("name", "Piet")
                .formParam("email", "piet@voorbeeld.nl")
                .formParam("eventType", "other")
                .formParam("consent.textVersion", "2026-01")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(201).body(containsString("Demo Rentals")).body(containsString("within 4 hours"));
    }

    @Test
    void aFormWithoutBrowserGetsJson() {
        // When
        var answer = RestAssured.given()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("application/json")
                .formParam("name", "Piet")
                .post(LEADS)
                .then();

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("kept", equalTo(false))
                .body("errors.field.size()", equalTo(3));
    }

    private static double refused(String reason) {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("capture_refused_total") && line.contains(reason))
                .mapToDouble(
                        line -> Double.parseDouble(line.replaceFirst(" #.*", "").replaceFirst(".* ", "")))
                .sum();
    }
}

package nl.rentguy.lead;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rentguy.testkit.TestIdentityProvider;

/** Requests as visitors and staff send them; every visitor has an address of their own, so that limits do not mix tests. */
public final class PublicApi {
    public static final String LEADS = "/api/public/leads";

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private PublicApi() {}

    /** A visitor with a fresh address, about to send JSON. */
    public static RequestSpecification visitor() {
        return visitor(freshAddress());
    }

    public static RequestSpecification visitor(String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }

    /** A browser that posts the form without script. */
    public static RequestSpecification browser(String language) {
        return browser(language, freshAddress());
    }

    public static RequestSpecification browser(String language, String address) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Forwarded-For", address)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language);
    }

    public static RequestSpecification staff(String tenantId, String role) {
        return given().auth().oauth2(TestIdentityProvider.token(tenantId, role)).contentType(ContentType.JSON);
    }

    public static String freshAddress() {
        int visitor = VISITORS.incrementAndGet();
        return "10.1." + visitor / 250 + "." + (visitor % 250 + 1);
    }

    /** Sends the body and gives the new lead's id. */
    public static String capture(String siteKey, String body) {
        return visitor()
                .header("X-Site-Key", siteKey)
                .body(body)
                .post(LEADS)
                .then()
                .statusCode(201)
                .extract()
                .path("leadId");
    }
}

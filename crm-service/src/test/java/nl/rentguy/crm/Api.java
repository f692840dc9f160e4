package nl.rentguy.crm;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;

/** The API as staff use it. */
public final class Api {
    private Api() {}

    /** Requests with the token of a staff member. */
    public static RequestSpecification as(String tenant, String... roles) {
        return given().auth().oauth2(TestIdentityProvider.token(tenant, roles)).contentType(ContentType.JSON);
    }

    /** Requests of Mr. DJ's sales desk. */
    public static RequestSpecification sales() {
        return as("mr-dj", "sales");
    }

    /** Sends the enquiry and waits for its deal. */
    public static Map<String, Object> dealOf(Enquiry enquiry) {
        Topic.send(enquiry.message());
        return awaitDealOf(enquiry);
    }

    public static Map<String, Object> awaitDealOf(Enquiry enquiry) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> items(enquiry, "/api/crm/deals?leadId=" + enquiry.leadId()), found -> !found.isEmpty())
                .getFirst();
    }

    /** The items of a list as the enquiry's tenant sees them. */
    public static List<Map<String, Object>> items(Enquiry enquiry, String path) {
        return as(enquiry.tenant(), "sales")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** One thing as Mr. DJ's sales desk sees it. */
    public static JsonPath read(String path) {
        return sales().get(path).then().statusCode(200).extract().jsonPath();
    }
}

package nl.rentguy.sync;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The stand-in for RentGuy, as tests steer and question it. */
public final class Simulator {
    private static final String URL =
            ConfigProvider.getConfig().getValue("test.simulators.url", String.class) + "/simulators/rentguy";

    private Simulator() {}

    /** From now on every request fails in that way. */
    public static void failAll(String mode) {
        set("{\"mode\": \"" + mode + "\", \"remaining\": null}");
    }

    /** The next requests fail in that way, the ones after them succeed. */
    public static void failNext(String mode, int requests) {
        set("{\"mode\": \"" + mode + "\", \"remaining\": " + requests + "}");
    }

    /** The next requests succeed after a while. */
    public static void delayNext(int requests, int milliseconds) {
        set("{\"mode\": \"none\", \"remaining\": " + requests + ", \"latencyMs\": " + milliseconds + "}");
    }

    public static void work() {
        set("{\"mode\": \"none\", \"remaining\": null}");
    }

    /** From now on the requests of one method to one kind of path fail in that way; {@link #work} does not end it. */
    public static void failCalls(String method, String path, String mode, int remaining) {
        setCalls("{\"calls\":[{\"method\":\"%s\",\"path\":\"%s\",\"mode\":\"%s\",\"remaining\":%d}]}"
                .formatted(method, path, mode, remaining));
    }

    /** Ends what {@link #failCalls} began. */
    public static void workForAllCalls() {
        setCalls("{\"calls\":[]}");
    }

    private static void setCalls(String calls) {
        given().contentType(ContentType.JSON)
                .body(calls)
                .put(URL + "/failures")
                .then()
                .statusCode(200);
    }

    /** What arrived for an external id, oldest first. */
    public static List<Map<String, Object>> requests(UUID externalId) {
        return get("/requests?limit=1000&externalId=" + externalId).getList("items");
    }

    /** How often that id was created or updated, failed and repeated requests not counted. */
    public static List<String> effects(UUID externalId) {
        return requests(externalId).stream()
                .map(request -> (String) request.get("effect"))
                .toList();
    }

    public static JsonPath summary() {
        return get("/summary");
    }

    /** What a user of RentGuy does to one thing of mr-dj's. */
    public static void change(String type, UUID externalId, String changes) {
        given().contentType(ContentType.JSON)
                .body("{\"type\":\"" + type + "\",\"workspaceId\":\"mr-dj-workspace\",\"externalId\":\"" + externalId
                        + "\",\"changes\":" + changes + "}")
                .post(URL + "/changes")
                .then()
                .statusCode(200);
    }

    /** As if RentGuy had lost its data. */
    public static void forgetEverything() {
        given().delete(URL).then().statusCode(204);
    }

    /** What another caller of RentGuy's API writes. */
    public static void putContact(String workspaceId, UUID externalId) {
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + SimulatorsResource.KEY)
                .header("X-Workspace-Id", workspaceId)
                .header("Idempotency-Key", "of-another-caller-" + externalId)
                .body(
                        "{\"firstName\":\"Bram\",\"lastName\":\"Bos\",\"email\":\"bram@voorbeeld.nl\",\"language\":\"nl\","
                                + "\"version\":1}")
                .put(URL.replace("/simulators/rentguy", "/rentguy/v1/contacts/") + externalId)
                .then()
                .statusCode(201);
    }

    private static JsonPath get(String path) {
        return given().get(URL + path).then().statusCode(200).extract().jsonPath();
    }

    private static void set(String failure) {
        given().contentType(ContentType.JSON)
                .body(failure)
                .put(URL + "/failure")
                .then()
                .statusCode(200);
    }
}

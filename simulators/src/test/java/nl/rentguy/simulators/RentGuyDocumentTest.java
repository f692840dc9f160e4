package nl.rentguy.simulators;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aBooking;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aDeal;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aProject;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.anEnquiry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.ext.web.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds what RentGuy's stand-in does against what its document says, in both directions. */
class RentGuyDocumentTest {
    /** Those that HTTP gives their meaning whatever the operation. */
    private static final Set<String> OF_EVERY_ANSWER =
            Set.of("Content-Type", "Content-Length", "Cache-Control", "X-Content-Type-Options");

    private final RunningSimulators simulators = RunningSimulators.inMemory();
    private JsonNode document = Json.object();

    @BeforeEach
    void readTheDocumentAsItIsServed() throws JsonProcessingException {
        document = new YAMLMapper()
                .readTree(simulators
                        .send(simulators.request("/rentguy/openapi.yaml"))
                        .body());
    }

    @AfterEach
    void stop() {
        simulators.close();
    }

    @Test
    void documentsExactlyTheRoutesThereAre() {
        // When
        Set<String> routes = simulators.router().getRoutes().stream()
                .filter(route -> route.getPath() != null && route.getPath().startsWith("/rentguy/v1"))
                .filter(route -> route.methods() != null)
                .map(RentGuyDocumentTest::asDocumented)
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertEquals(documentedOperations(), routes);
    }

    private static String asDocumented(Route route) {
        return route.methods().iterator().next().name() + " "
                + route.getPath().substring("/rentguy/v1".length()).replaceAll(":(\\w+)", "{$1}");
    }

    private Set<String> documentedOperations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void answersAsTheDocumentSays() {
        // Given
        List<Map.Entry<String, HttpRequest.Builder>> calls = List.of(
                Map.entry("get /ping", simulators.rentGuy("/ping")),
                Map.entry("put /contacts/{externalId}", simulators.rentGuyPut("/contacts/c1", "k1", aContact(1))),
                Map.entry("put /contacts/{externalId}", simulators.rentGuyPut("/contacts/c1", "k2", aContact(2))),
                Map.entry("put /contacts/{externalId}", simulators.rentGuyPut("/contacts/c1", "k3", aContact(1))),
                Map.entry("put /contacts/{externalId}", simulators.rentGuyPut("/contacts/c1", "k1", aContact(1))),
                Map.entry("put /contacts/{externalId}", simulators.rentGuyPut("/contacts/c2", "k0", aContact(1))),
                Map.entry("put /contacts/{externalId}", simulators.rentGuyPut("/contacts/c1", "k4", "{}")),
                Map.entry("get /contacts/{externalId}", simulators.rentGuy("/contacts/c1")),
                Map.entry("get /contacts/{externalId}", simulators.rentGuy("/contacts/none")),
                Map.entry("get /contacts", simulators.rentGuy("/contacts")),
                Map.entry("get /contacts", simulators.rentGuy("/contacts?limit=1")),
                Map.entry("get /contacts", simulators.rentGuy("/contacts?limit=0")),
                Map.entry("get /contacts", simulators.rentGuy("/contacts?cursor=c1")),
                Map.entry("get /contacts/{externalId}", simulators.rentGuy("/contacts/c1?fields=email")),
                Map.entry("get /contacts", unknownSimulation("/contacts")),
                Map.entry("get /contacts/{externalId}", unknownSimulation("/contacts/c1")),
                Map.entry("put /enquiries/{externalId}", simulators.rentGuyPut("/enquiries/e1", "k5", anEnquiry(1))),
                Map.entry("put /enquiries/{externalId}", simulators.rentGuyPut("/enquiries/e1", "", anEnquiry(1))),
                Map.entry("get /enquiries/{externalId}", simulators.rentGuy("/enquiries/e1")),
                Map.entry("get /enquiries", simulators.rentGuy("/enquiries")),
                Map.entry("put /deals/{externalId}", simulators.rentGuyPut("/deals/d1", "k6", aDeal(1))),
                Map.entry("put /deals/{externalId}", simulators.rentGuyPut("/deals/d1", "k7", aDeal(2))),
                Map.entry("put /deals/{externalId}", simulators.rentGuyPut("/deals/d1", "k8", "{}")),
                Map.entry("get /deals/{externalId}", simulators.rentGuy("/deals/d1")),
                Map.entry("get /deals", simulators.rentGuy("/deals")),
                Map.entry("put /bookings/{externalId}", simulators.rentGuyPut("/bookings/b1", "k9", aBooking(1))),
                Map.entry("put /bookings/{externalId}", simulators.rentGuyPut("/bookings/b1", "k10", aBooking(0))),
                Map.entry("get /bookings/{externalId}", simulators.rentGuy("/bookings/b1")),
                Map.entry("get /bookings", simulators.rentGuy("/bookings")),
                Map.entry("put /projects/{externalId}", simulators.rentGuyPut("/projects/p1", "k11", aProject(1))),
                Map.entry("get /projects/{externalId}", simulators.rentGuy("/projects/p1")),
                Map.entry("get /projects", simulators.rentGuy("/projects")),
                Map.entry(
                        "post /projects/{externalId}/inventory-check", question("/projects/p1/inventory-check", "k12")),
                Map.entry(
                        "post /projects/{externalId}/inventory-check", question("/projects/p2/inventory-check", "k13")),
                Map.entry("post /projects/{externalId}/inventory-check", question("/projects/p1/inventory-check", "")),
                Map.entry("post /projects/{externalId}/crew-match", question("/projects/p1/crew-match", "k14")),
                Map.entry("post /projects/{externalId}/crew-match", question("/projects/p1/crew-match", "k12")),
                Map.entry("post /projects/{externalId}/crew-match", question("/projects/p1/crew-match", "k14")),
                Map.entry("get /ping", simulators.rentGuy("/ping?verbose=true")),
                Map.entry("get /ping", unknownSimulation("/ping")),
                Map.entry("get /ping", simulators.rentGuy("/ping").setHeader("Authorization", "Bearer wrong")),
                Map.entry("get /ping", simulators.rentGuy("/ping").header("X-RentGuy-Simulate", "rate-limit")),
                Map.entry("get /ping", simulators.rentGuy("/ping").header("X-RentGuy-Simulate", "server-error")));

        // When
        List<String> mistakes = calls.stream()
                .flatMap(call ->
                        mistakes(call.getKey(), simulators.send(call.getValue().header("X-Correlation-Id", "c")))
                                .stream())
                .toList();

        // Then
        assertEquals(List.of(), mistakes);
    }

    private HttpRequest.Builder unknownSimulation(String path) {
        return simulators.rentGuy(path).header("X-RentGuy-Simulate", "explode");
    }

    private HttpRequest.Builder question(String path, String idempotencyKey) {
        return simulators
                .rentGuy(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    private List<String> mistakes(String operation, HttpResponse<String> answer) {
        String[] parts = operation.split(" ", 2);
        JsonNode response = resolved(document.path("paths")
                .path(parts[1])
                .path(parts[0])
                .path("responses")
                .path(Integer.toString(answer.statusCode())));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode schema = response.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of(operation + " answers " + answer.statusCode() + " as " + type + ", which is not documented");
        }
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return Stream.concat(
                        new BodyContract(whole).errorsIn(BodyContract.parse(answer.body())).stream(),
                        undocumentedHeaders(response, answer))
                .map(error -> operation + " " + answer.statusCode() + ": " + error)
                .toList();
    }

    private static Stream<String> undocumentedHeaders(JsonNode response, HttpResponse<String> answer) {
        Set<String> documented = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        documented.addAll(OF_EVERY_ANSWER);
        response.path("headers").fieldNames().forEachRemaining(documented::add);
        return answer.headers().map().keySet().stream()
                .filter(name -> !documented.contains(name))
                .map(name -> "the header " + name + " is not documented");
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    @Test
    void documentsTheHeadersThatAreRead() {
        // When
        List<String> without = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> headersRead(operation.getValue()).noneMatch("X-Correlation-Id"::equals))
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .toList();

        // Then
        assertEquals(List.of(), without);
    }

    private Stream<String> headersRead(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .map(parameter -> parameter.path("name").asText());
    }

    @Test
    void refusesANameInTheQueryThatItDoesNotKnow() {
        // When
        HttpResponse<String> answer = simulators.send(simulators.rentGuy("/contacts?cursor=c1"));

        // Then
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("known are after and limit"), answer.body());
    }

    @Test
    void refusesALimitOfNothing() {
        // When
        HttpResponse<String> answer = simulators.send(simulators.rentGuy("/contacts?limit="));

        // Then
        assertEquals(422, answer.statusCode());
    }

    @Test
    void saysNotFoundAndWhichMethodsThereAre() {
        // When
        HttpResponse<String> answer =
                simulators.send(simulators.rentGuy("/contacts/c1").DELETE());

        // Then
        assertEquals(405, answer.statusCode());
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("PUT"));
        assertEquals(404, simulators.send(simulators.rentGuy("/invoices")).statusCode());
    }
}

package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What RentGuy holds, asked of RentGuy itself, and the switch that makes it fail. */
public final class RentguyBooks {
    private final Http http;
    private final String simulators;

    RentguyBooks(Http http, String simulators) {
        this.http = http;
        this.simulators = simulators;
    }

    public List<JsonNode> contacts(Company company) {
        return stored("contacts", company);
    }

    public List<JsonNode> enquiries(Company company) {
        return stored("enquiries", company);
    }

    /** From now on every request fails that way. */
    public void failWith(String mode) {
        failWith(mode, 1);
    }

    /** From now on a request fails that way with that chance, from 0 to 1. */
    public void failWith(String mode, double chance) {
        http.put(simulators + "/simulators/rentguy/failure", Map.of("mode", mode, "probability", chance))
                .expect(200);
    }

    public void recover() {
        failWith("none");
    }

    /** Waits until so many more requests were hit by that failure. */
    public void awaitHits(String mode, int count) {
        String last = lastPosition();
        await(count + " requests that meet " + mode)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> requestsAfter(last).stream()
                                .filter(request ->
                                        Json.text(request, "simulated").equals(Optional.of(mode)))
                                .count()
                        >= count);
    }

    private String lastPosition() {
        List<JsonNode> all = requestsAfter("0");
        return all.isEmpty() ? "0" : all.getLast().path("seq").asText();
    }

    private List<JsonNode> requestsAfter(String position) {
        List<JsonNode> found = new ArrayList<>();
        Optional<String> after = Optional.of(position);
        while (after.isPresent()) {
            JsonNode page = http.get(simulators + "/simulators/rentguy/requests?limit=1000&after=" + after.get())
                    .expect(200)
                    .json();
            found.addAll(Json.list(page.path("items")));
            after = Json.text(page, "next");
        }
        return found;
    }

    private List<JsonNode> stored(String collection, Company company) {
        Map<String, String> access = new HashMap<>();
        access.put("Authorization", "Bearer local-rentguy-key");
        access.put("X-Workspace-Id", company.workspace());
        List<JsonNode> found = new ArrayList<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String from = after.get().isEmpty() ? "" : "&after=" + after.get();
            JsonNode page = http.get(simulators + "/rentguy/v1/" + collection + "?limit=200" + from, access)
                    .expect(200)
                    .json();
            found.addAll(Json.list(page.path("items")));
            after = Json.text(page, "next");
        }
        return found;
    }
}

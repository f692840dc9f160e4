package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.platform.simulators.Simulators;

/** What RentGuy holds, asked of RentGuy itself, and the switch that makes it fail. */
public final class RentguyBooks {
    /** What the stand-in accepts and the suite sends unless somebody changed it. */
    public static final String KEY = "local-rentguy-key";

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

    public List<JsonNode> projects(Company company) {
        return stored("projects", company);
    }

    /** What a user of RentGuy changes about something of Mr. DJ's. */
    public void change(String type, JsonNode thing, Map<String, Object> changes) {
        post(
                        "changes",
                        Map.of(
                                "type",
                                type,
                                "workspaceId",
                                Company.MR_DJ.workspace(),
                                "externalId",
                                thing.path("id").asText(),
                                "changes",
                                changes))
                .expect(200);
    }

    /** Notes webhooks down without sending them, or sends them again. */
    public void holdWebhooks(boolean held) {
        put("webhook", Map.of("held", held));
    }

    /**
     * Sends a webhook that a receiver must not fall for.
     *
     * @return the status it was answered with; of several the last
     */
    public int trick(String mode) {
        long before = webhooks(mode).size();
        post("webhooks/send", Map.of("mode", mode)).expect(202);
        List<JsonNode> sent = await("the answer to a webhook that is " + mode)
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> webhooks(mode),
                        found -> found.size() > before
                                && found.stream()
                                        .allMatch(webhook -> webhook.path("tries")
                                                .path(0)
                                                .path("status")
                                                .isInt()));
        return sent.getLast().path("tries").path(0).path("status").asInt();
    }

    /** Messages that RentGuy is sending, or will try again. */
    long unansweredWebhooks() {
        return pendingWebhooks().size();
    }

    /** Waits until every message that is under way now was answered or given up. */
    public void awaitAnswersToWebhooks() {
        Set<String> underWay = pendingWebhooks();
        await("the answers to RentGuy's messages")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Collections.disjoint(underWay, pendingWebhooks()));
    }

    private Set<String> pendingWebhooks() {
        return webhooks()
                .filter(webhook -> webhook.path("state").asText().equals("pending"))
                .map(webhook -> webhook.path("seq").asText())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> webhooks(String kind) {
        return webhooks()
                .filter(webhook -> webhook.path("kind").asText().equals(kind))
                .toList();
    }

    private Stream<JsonNode> webhooks() {
        return Json.list(http.get(simulators + "/simulators/rentguy/webhooks?limit=1000")
                        .expect(200)
                        .json()
                        .path("items"))
                .stream();
    }

    private Answer post(String path, Map<String, Object> body) {
        return http.send(
                "POST",
                simulators + "/simulators/rentguy/" + path,
                Map.of("Content-Type", "application/json"),
                Json.write(body));
    }

    /** From now on every request fails that way. */
    public void failWith(String mode) {
        failWith(mode, 1);
    }

    /** From now on a request fails that way with that chance, from 0 to 1. */
    public void failWith(String mode, double chance) {
        put("failure", Map.of("mode", mode, "probability", chance));
    }

    /** Whoever comes with another key is turned away. */
    public void acceptKeys(String... keys) {
        put("api-keys", Map.of("keys", List.of(keys)));
    }

    /** Signs webhooks with each of these from now on. */
    public void signWith(String... secrets) {
        put("webhook", Map.of("secrets", List.of(secrets)));
    }

    /**
     * Writes that took effect though their version had been written before, since the stand-in was last emptied. Only the
     * repair of drift and a payload that staff edited do that on purpose.
     */
    public long doubled() {
        return http.get(simulators + "/simulators/rentguy/summary")
                .expect(200)
                .json()
                .required("doubled")
                .asLong();
    }

    public void recover() {
        failWith("none");
    }

    /** It works as after its start: nothing fails or is kept back, and the first key and secret are back. */
    void mend() {
        recover();
        put("failures", Map.of("calls", List.of()));
        put("limit", Collections.singletonMap("perSecond", null));
        acceptKeys(KEY);
        signWith(Simulators.RENTGUY_WEBHOOK_SECRET);
        holdWebhooks(false);
    }

    private void put(String path, Map<String, Object> body) {
        http.put(simulators + "/simulators/rentguy/" + path, body).expect(200);
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
        access.put("Authorization", "Bearer " + KEY);
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

package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels in which sales desks are told of new leads. */
public final class TeamsChannel {
    private final Http http;
    private final String simulators;
    private final Map<Company, List<JsonNode>> seen = new EnumMap<>(Company.class);

    TeamsChannel(Http http, String simulators) {
        this.http = http;
        this.simulators = simulators;
    }

    /** The messages in a company's channel, repeats included, oldest first. */
    public synchronized List<JsonNode> messages(Company company) {
        List<JsonNode> known = seen.computeIfAbsent(company, any -> new ArrayList<>());
        Optional<String> after =
                Optional.of(known.isEmpty() ? "0" : known.getLast().path("seq").asText());
        while (after.isPresent()) {
            JsonNode page = http.get(simulators + "/simulators/teams/messages?limit=1000&channel="
                            + company.teamsChannel() + "&after=" + after.get())
                    .expect(200)
                    .json();
            known.addAll(Json.list(page.path("items")));
            after = Json.text(page, "next");
        }
        return List.copyOf(known);
    }

    /** From now on every message fails that way. */
    public void failWith(String mode) {
        http.put(simulators + "/simulators/teams/failure", Map.of("mode", mode)).expect(200);
    }

    public void recover() {
        failWith("none");
    }
}

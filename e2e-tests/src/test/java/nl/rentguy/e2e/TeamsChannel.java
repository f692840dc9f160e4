package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels in which sales desks are told of new leads. */
public final class TeamsChannel {
    private final Http http;
    private final String simulators;

    TeamsChannel(Http http, String simulators) {
        this.http = http;
        this.simulators = simulators;
    }

    /** The cards of a company's channel, as texts of JSON. */
    public List<String> cards(Company company) {
        List<String> found = new ArrayList<>();
        Optional<String> after = Optional.of("0");
        while (after.isPresent()) {
            JsonNode page = http.get(simulators + "/simulators/teams/messages?limit=1000&channel="
                            + company.teamsChannel() + "&after=" + after.get())
                    .expect(200)
                    .json();
            Json.list(page.path("items"))
                    .forEach(item -> found.add(item.path("body").toString()));
            after = Json.text(page, "next");
        }
        return found;
    }

    public void recover() {
        http.put(simulators + "/simulators/teams/failure", Map.of("mode", "none"))
                .expect(200);
    }
}

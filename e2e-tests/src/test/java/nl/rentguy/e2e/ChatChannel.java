package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The channels of one chat company, each tenant's own: what was said there, and the switch that makes that company fail. */
public final class ChatChannel {
    private final Http http;
    private final String standIn;
    private final Function<Company, String> channel;
    private final Map<Company, List<JsonNode>> seen = new EnumMap<>(Company.class);

    private ChatChannel(Http http, String standIn, Function<Company, String> channel) {
        this.http = http;
        this.standIn = standIn;
        this.channel = channel;
    }

    /** Where sales desks are told of new leads. */
    static ChatChannel teams(Http http, String simulators) {
        return new ChatChannel(http, simulators + "/simulators/teams", company -> "sales-" + company.id());
    }

    /** Where operations are told of trouble. */
    static ChatChannel slack(Http http, String simulators) {
        return new ChatChannel(http, simulators + "/simulators/slack", company -> "operations-" + company.id());
    }

    /** The messages in a company's channel, repeats included, oldest first. */
    public synchronized List<JsonNode> messages(Company company) {
        List<JsonNode> known = seen.computeIfAbsent(company, any -> new ArrayList<>());
        Optional<String> after =
                Optional.of(known.isEmpty() ? "0" : known.getLast().path("seq").asText());
        while (after.isPresent()) {
            JsonNode page = http.get(standIn + "/messages?limit=1000&channel=" + channel.apply(company) + "&after="
                            + after.get())
                    .expect(200)
                    .json();
            known.addAll(Json.list(page.path("items")));
            after = Json.text(page, "next");
        }
        return List.copyOf(known);
    }

    /** From now on every message fails that way. */
    public void failWith(String mode) {
        http.put(standIn + "/failure", Map.of("mode", mode)).expect(200);
    }

    public void recover() {
        failWith("none");
    }
}

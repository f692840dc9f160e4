package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signed-in member of staff, calling through the gateway. */
public class Staff {
    private final Http http;
    private final String gateway;
    private final SignIn signIn;
    private final String user;

    Staff(Http http, String gateway, SignIn signIn, String user) {
        this.http = http;
        this.gateway = gateway;
        this.signIn = signIn;
        this.user = user;
    }

    /** How events name this person. */
    public String actor() {
        return "user:" + signIn.subjectOf(user);
    }

    /** Any call on behalf of this person. */
    public Answer call(String method, String path, Map<String, String> headers, @Nullable String body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Authorization", "Bearer " + signIn.tokenOf(user));
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        return http.send(method, gateway + path, all, body);
    }

    public Answer get(String path) {
        return call("GET", path, Map.of(), null);
    }

    /** Reads what must be there. */
    public JsonNode read(String path) {
        return get(path).expect(200).json();
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            String separator = path.contains("?") ? "&" : "?";
            JsonNode page = read(path + separator + "limit=200"
                    + after.map(id -> "&after=" + id).orElse(""));
            items.addAll(Json.list(page.path("items")));
            after = Json.text(page, "next");
        } while (after.isPresent());
        return items;
    }
}

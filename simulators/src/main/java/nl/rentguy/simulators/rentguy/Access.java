package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Problem;
import org.jspecify.annotations.Nullable;

/** Who may call: one API key for every workspace there is, or two while one is replaced by the other. */
final class Access {
    /** Names the workspace a request is for. */
    static final String WORKSPACE_HEADER = "X-Workspace-Id";

    private static final BodyContract CONTRACT = BodyContract.resource("/api-keys.schema.json");

    private volatile List<byte[]> expected;
    private final Set<String> workspaces;

    Access(String apiKey, Set<String> workspaces) {
        expected = List.of(header(apiKey));
        this.workspaces = Set.copyOf(workspaces);
    }

    /** Replaces the keys by those of a body; the ones before open nothing from the next request on. */
    Answer replaceKeys(JsonNode body) {
        CONTRACT.require(body);
        List<byte[]> keys = new ArrayList<>();
        body.path("keys").forEach(key -> keys.add(header(key.asText())));
        expected = List.copyOf(keys);
        return Answer.json(200, Map.of("keys", keys.size()));
    }

    private static byte[] header(String apiKey) {
        return ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isExpected(String given) {
        byte[] header = given.getBytes(StandardCharsets.UTF_8);
        return expected.stream().anyMatch(one -> MessageDigest.isEqual(one, header));
    }

    /** Refuses with 401 without the right key, with 403 for a workspace that does not exist or is not named. */
    void check(HttpServerRequest request) {
        @Nullable String given = request.getHeader("Authorization");
        if (given == null || !isExpected(given)) {
            throw Problem.of(401, "unauthorized", "The API key is missing or wrong.")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"rentguy\"")
                    .refusal();
        }
        @Nullable String workspace = request.getHeader(WORKSPACE_HEADER);
        if (workspace == null || !workspaces.contains(workspace)) {
            throw Problem.of(403, "unknown_workspace", "This key opens no workspace with that id.")
                    .refusal();
        }
    }
}

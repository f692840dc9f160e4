package nl.rentguy.simulators.rentguy;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import nl.rentguy.simulators.http.Problem;
import org.jspecify.annotations.Nullable;

/** Who may call: one API key for every workspace there is. */
final class Access {
    /** Names the workspace a request is for. */
    static final String WORKSPACE_HEADER = "X-Workspace-Id";

    private final byte[] expected;
    private final Set<String> workspaces;

    Access(String apiKey, Set<String> workspaces) {
        expected = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
        this.workspaces = Set.copyOf(workspaces);
    }

    /** Refuses with 401 without the right key, with 403 for a workspace that does not exist or is not named. */
    void check(HttpServerRequest request) {
        @Nullable String given = request.getHeader("Authorization");
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
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

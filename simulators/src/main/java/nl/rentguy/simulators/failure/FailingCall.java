package nl.rentguy.simulators.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rentguy.simulators.http.BodyContract;
import org.jspecify.annotations.Nullable;

/**
 * A switch for some calls only.
 *
 * @param method HTTP method in upper case; null means any
 * @param path path segments that follow each other somewhere in the path, such as {@code /projects}, with a star for
 *     any one segment; null means any
 */
public record FailingCall(
        @Nullable String method,
        @Nullable String path,
        @JsonUnwrapped FailureSetting setting) {

    private static final BodyContract CONTRACT = BodyContract.resource("/failing-calls.schema.json");

    /** Reads the body of a {@code PUT}; refuses with 422 what the schema does not allow. */
    public static List<FailingCall> from(JsonNode body) {
        CONTRACT.require(body);
        List<FailingCall> calls = new ArrayList<>();
        for (JsonNode call : body.path("calls")) {
            calls.add(new FailingCall(text(call, "method"), text(call, "path"), FailureSetting.read(call)));
        }
        return calls;
    }

    private static @Nullable String text(JsonNode call, String name) {
        return call.path(name).isTextual() ? call.path(name).asText() : null;
    }

    boolean matches(String calledMethod, String calledPath) {
        return (method == null || method.equals(calledMethod)) && (path == null || contains(calledPath, path));
    }

    private static boolean contains(String calledPath, String pattern) {
        String run = Arrays.stream(pattern.substring(1).split("/", -1))
                .map(segment -> segment.equals("*") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/"));
        return calledPath.matches(".*/" + run + "(/.*)?");
    }

    /** This switch once one more request was hit. */
    FailingCall afterHit() {
        return new FailingCall(method, path, setting.afterHit());
    }

    /** The calls in words, such as {@code PUT /projects}. */
    public String title() {
        return (method == null ? "any method" : method) + " " + (path == null ? "any path" : path);
    }
}

package nl.rentguy.simulators.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back.
 *
 * @param contentType null when there is no body
 */
public record Answer(
        int status,
        Map<String, String> headers,
        @Nullable String contentType,
        @Nullable String body) {

    /** An answer with a JSON body, given as text or as anything Jackson can write. */
    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of(), "application/json", body instanceof String text ? text : Json.write(body));
    }

    /** An answer of a status alone. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), null, null);
    }

    /** This answer with one more header. */
    public Answer withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, contentType, body);
    }

    /** Ends {@code response}; does nothing when the caller has gone. */
    public void send(HttpServerResponse response) {
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        if (body == null || contentType == null) {
            response.end();
            return;
        }
        response.putHeader("Content-Type", contentType)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body);
    }
}

package nl.rentguy.platform.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which a request is followed through all services; the gateway gives one to those that bring none. */
final class CorrelationId {
    static final String HEADER = "X-Correlation-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private CorrelationId() {}

    /** Replaces what is missing or malformed, so that everyone behind reads the same id. */
    static void assign(HttpServerRequest request) {
        String offered = request.getHeader(HEADER);
        if (offered == null || !ACCEPTED.matcher(offered).matches()) {
            request.headers().set(HEADER, UUID.randomUUID().toString());
        }
    }

    static String of(HttpServerRequest request) {
        return request.getHeader(HEADER);
    }
}

package nl.rentguy.simulators.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived. The query is left out on purpose: webhook addresses carry their secret there.
 *
 * @param account whom the request says it is for: a workspace, a channel; empty when it does not say
 * @param collection the kind of thing the path names, if any
 * @param externalId the caller's own id in the path, decoded, if any
 * @param body null when it was too large to be read
 */
public record Arrival(
        String method,
        String path,
        String account,
        @Nullable String collection,
        @Nullable String externalId,
        @Nullable String idempotencyKey,
        @Nullable String correlationId,
        @Nullable String contentType,
        @Nullable String body) {

    /** Header that follows one piece of work through every system; it is answered as it was sent. */
    public static final String CORRELATION_ID = "X-Correlation-Id";

    /** Reads what {@code ctx} holds; the body is there once a body handler has run. */
    public static Arrival of(RoutingContext ctx, @Nullable String account, @Nullable String collection) {
        HttpServerRequest request = ctx.request();
        return new Arrival(
                request.method().name(),
                request.path(),
                account == null ? "" : account,
                collection,
                ctx.pathParam("externalId"),
                request.getHeader("Idempotency-Key"),
                request.getHeader(CORRELATION_ID),
                request.getHeader("Content-Type"),
                ctx.body() == null ? null : ctx.body().asString());
    }

    /** The same request about {@code newExternalId}, where the path does not name it. */
    public Arrival about(String newExternalId) {
        return new Arrival(
                method, path, account, collection, newExternalId, idempotencyKey, correlationId, contentType, body);
    }

    /** Refuses with 415 what does not say that it is JSON; a charset other than UTF-8 is refused too. */
    public void requireJson() {
        String type =
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
            throw Problem.of(415, "unsupported_media_type", "Send application/json.")
                    .refusal();
        }
    }
}

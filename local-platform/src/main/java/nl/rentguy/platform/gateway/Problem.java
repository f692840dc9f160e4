package nl.rentguy.platform.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;

/** What the gateway itself answers, as RFC 9457 problem+json. */
enum Problem {
    UNKNOWN_PATH(404, "unknown-path", "Not found", "The gateway knows no service for this path."),
    TOO_LARGE(413, "body-too-large", "Body too large", "A request body may be at most 1 MiB."),
    BROKEN_OFF(
            502,
            "service-broke-off",
            "Service broke off",
            "The service ended before it answered; repeat the request with the same Idempotency-Key."),
    UNAVAILABLE(
            503,
            "service-unavailable",
            "Service unavailable",
            "The service is not running at the moment; try again shortly."),
    TOO_SLOW(504, "service-too-slow", "Service too slow", "The service did not answer within 30 seconds.");

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    Problem(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    private Optional<String> retryAfter() {
        return this == UNAVAILABLE || this == BROKEN_OFF ? Optional.of("2") : Optional.empty();
    }

    private Buffer body(String correlationId) {
        return new JsonObject()
                .put("type", "urn:rentguy:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code)
                .put("correlationId", correlationId)
                .toBuffer();
    }

    /** In place of the service's answer. */
    ProxyResponse insteadOfAnswer(ProxyRequest request) {
        String correlationId = CorrelationId.of(request.proxiedRequest());
        Buffer body = body(correlationId);
        ProxyResponse response = request.release().response().setStatusCode(status);
        response.putHeader("Content-Type", "application/problem+json");
        response.putHeader(CorrelationId.HEADER, correlationId);
        response.putHeader("Content-Length", Integer.toString(body.length()));
        retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", seconds));
        if (this == TOO_LARGE) {
            response.putHeader("Connection", "close");
        }
        return response.setBody(Body.body(body));
    }

    /** Without asking any service. After TOO_LARGE the connection closes: the rest of the body is not read. */
    void answer(HttpServerRequest request) {
        retryAfter().ifPresent(seconds -> request.response().putHeader("Retry-After", seconds));
        if (this == TOO_LARGE) {
            request.response().putHeader("Connection", "close");
        }
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader(CorrelationId.HEADER, CorrelationId.of(request))
                .end(body(CorrelationId.of(request)));
    }
}

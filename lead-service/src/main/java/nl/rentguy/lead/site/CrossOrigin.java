package nl.rentguy.lead.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** CORS for the public API (Fetch standard): the origins that the sites list, and no others. */
@ApplicationScoped
class CrossOrigin {
    private static final int AFTER_CORRELATION = -9_000;

    private final Sites sites;

    CrossOrigin(Sites sites) {
        this.sites = sites;
    }

    void register(@Observes Router router) {
        router.route("/api/public/*").order(AFTER_CORRELATION).handler(this::handle);
    }

    private void handle(RoutingContext request) {
        String origin = request.request().getHeader("Origin");
        HttpServerResponse response = request.response();
        response.putHeader("Vary", "Origin");
        if (origin != null && sites.knowsOrigin(origin)) {
            response.putHeader("Access-Control-Allow-Origin", origin);
            response.putHeader("Access-Control-Expose-Headers", "X-Correlation-Id, Retry-After");
        }
        if (HttpMethod.OPTIONS.equals(request.request().method())) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST")
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Content-Type, Idempotency-Key, X-Correlation-Id, X-Site-Key")
                    .putHeader("Access-Control-Max-Age", "3600")
                    .setStatusCode(204)
                    .end();
        } else {
            request.next();
        }
    }
}

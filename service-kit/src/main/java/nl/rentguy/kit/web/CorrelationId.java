package nl.rentguy.kit.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import nl.rentguy.kit.id.Ids;
import org.slf4j.MDC;

/**
 * Accepts or makes the {@code X-Correlation-Id} of a request, before anything else looks at it, and returns it with
 * every answer. A value that is not 8 to 64 letters, digits, dots, dashes or underscores is replaced, not echoed.
 */
@ApplicationScoped
public class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = CorrelationId.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int FIRST = -10_000;

    private final Ids ids;

    CorrelationId(Ids ids) {
        this.ids = ids;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::assign);
    }

    private void assign(RoutingContext request) {
        String offered = request.request().getHeader(HEADER);
        String id = offered != null && ACCEPTED.matcher(offered).matches()
                ? offered
                : ids.next().toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put("correlation_id", id);
        request.next();
    }

    /** The correlation id of a request. */
    public static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? "unassigned" : id;
    }
}

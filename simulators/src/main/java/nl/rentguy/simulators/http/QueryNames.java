package nl.rentguy.simulators.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.TreeSet;

/** Names in the query of a request. */
public final class QueryNames {
    private QueryNames() {}

    /** Refuses with 422 a name that is none of {@code known}: passing over it would give something else than was asked for. */
    public static void requireKnown(RoutingContext ctx, Set<String> known) {
        for (String name : ctx.queryParams().names()) {
            if (!known.contains(name)) {
                throw Problem.field(
                                name,
                                known.isEmpty()
                                        ? "is not known here, where the query holds nothing"
                                        : "is not known here; known are " + String.join(" and ", new TreeSet<>(known)))
                        .refusal();
            }
        }
    }
}

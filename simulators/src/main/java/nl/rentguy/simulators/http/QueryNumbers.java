package nl.rentguy.simulators.http;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Numbers in the query of a request. */
public final class QueryNumbers {
    private QueryNumbers() {}

    /** The number called {@code name}, {@code fallback} when it is not given; refuses with 422 what lies outside. */
    public static long between(RoutingContext ctx, String name, long least, long most, long fallback) {
        @Nullable String text = ctx.request().getParam(name);
        if (text == null) {
            return fallback;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number outside the range
        }
        throw Problem.field(name, "must be a whole number from " + least + " to " + most)
                .refusal();
    }
}

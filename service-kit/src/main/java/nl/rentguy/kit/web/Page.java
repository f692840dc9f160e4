package nl.rentguy.kit.web;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list ordered by id, newest first, by keyset: its cost does not grow with the page number and rows that
 * arrive meanwhile shift nothing.
 *
 * @param items at most {@code limit}
 * @param next value for {@code after} of the following page; null on the last
 */
public record Page<T>(List<T> items, @Nullable UUID next) {

    /** Largest page a caller can ask for. */
    public static final int MAX_LIMIT = 200;

    /**
     * Cuts a page from rows read with one more than the limit.
     *
     * @param id what {@code after} refers to
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, UUID> id, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? id.apply(shown.getLast()) : null);
    }

    /**
     * The limit a caller asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 unless 1 to {@value #MAX_LIMIT}
     */
    public static int checkedLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problems.invalid("limit", "range", "1 to " + MAX_LIMIT);
        }
        return limit;
    }

    /** 200 with the page, and {@code Link: rel="next"} (RFC 8288) unless it is the last. */
    public Response toResponse(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (next != null) {
            answer.links(Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("after", next))
                    .rel("next")
                    .build());
        }
        return answer.build();
    }
}

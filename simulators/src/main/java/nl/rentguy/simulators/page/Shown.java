package nl.rentguy.simulators.page;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.rentguy.simulators.http.QueryNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what arrived at one stand-in the page shows.
 *
 * @param before position that it ends before
 * @param path text that paths contain; empty for all
 */
record Shown(String standIn, long before, String path) {

    /** What the query asks for by {@code <stand-in>.before} and {@code <stand-in>.path}; refuses with 422 what is no position. */
    static Shown of(RoutingContext ctx, String standIn) {
        @Nullable String path = ctx.request().getParam(standIn + ".path");
        return new Shown(
                standIn,
                QueryNumbers.between(ctx, standIn + ".before", 1, Long.MAX_VALUE, Long.MAX_VALUE),
                path == null ? "" : path);
    }

    boolean isNewest() {
        return before == Long.MAX_VALUE;
    }

    /** The address of the newest. */
    String newestLink() {
        return "/?" + standIn + ".path=" + encodedPath() + "#" + standIn;
    }

    /** The address of those before {@code seq}. */
    String olderLink(long seq) {
        return "/?" + standIn + ".before=" + seq + "&" + standIn + ".path=" + encodedPath() + "#" + standIn;
    }

    private String encodedPath() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}

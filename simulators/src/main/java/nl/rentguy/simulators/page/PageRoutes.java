package nl.rentguy.simulators.page;

import static nl.rentguy.simulators.page.Html.escape;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.simulators.http.Refusal;
import nl.rentguy.simulators.http.Resources;
import nl.rentguy.simulators.standin.StandIn;

/** The page at {@code /}. It shows what strangers sent: all of it is escaped, and no script runs but its own file. */
public final class PageRoutes {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageRoutes() {}

    /** Adds the page about {@code standIns}, in that order. */
    public static void mount(Router router, List<StandIn> standIns) {
        String style = Resources.text("/page/page.css");
        String script = Resources.text("/page/page.js");
        router.get("/").handler(ctx -> page(ctx, standIns));
        router.get("/page.css").handler(ctx -> send(ctx.response(), "text/css", style));
        router.get("/page.js").handler(ctx -> send(ctx.response(), "text/javascript", script));
    }

    private static void page(RoutingContext ctx, List<StandIn> standIns) {
        try {
            send(ctx.response(), "text/html", html(ctx, standIns));
        } catch (Refusal refusal) {
            refusal.problem().asProblemJson().send(ctx.response());
        }
    }

    private static void send(HttpServerResponse response, String type, String text) {
        response.putHeader("Content-Type", type + "; charset=utf-8")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(text);
    }

    private static String html(RoutingContext ctx, List<StandIn> standIns) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Simulators</title><link rel="stylesheet" href="/page.css">
                <script src="/page.js" defer></script></head>
                <body>
                <header><h1>Simulators</h1><p>Stand-ins for other companies' APIs. Nothing here leaves this machine.</p>
                <p><a href="/">Refresh</a></p></header>
                <main>%s</main>
                </body>
                </html>
                """.formatted(standIns.stream()
                .map(standIn -> section(standIn, Shown.of(ctx, standIn.name())))
                .collect(Collectors.joining()));
    }

    private static String section(StandIn standIn, Shown shown) {
        return """
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s</h2>
                %3$s
                %4$s
                %5$s
                </section>
                """.formatted(
                        escape(standIn.name()),
                        escape(standIn.title()),
                        SwitchForm.of(standIn),
                        ArrivalsTable.of(standIn, shown),
                        standIn.listings().stream().map(ListingTable::of).collect(Collectors.joining()));
    }
}

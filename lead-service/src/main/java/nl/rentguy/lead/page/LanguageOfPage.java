package nl.rentguy.lead.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.rentguy.events.Language;

/** Serves the demo page in English for {@code /?lang=en}; Dutch is what {@code /} itself is. Works without script. */
@ApplicationScoped
class LanguageOfPage {
    private static final int BEFORE_STATIC_FILES = -8_000;

    void register(@Observes Router router) {
        router.get("/").order(BEFORE_STATIC_FILES).handler(LanguageOfPage::choose);
    }

    private static void choose(RoutingContext request) {
        if (request.queryParam("lang").contains(Language.EN.code())) {
            request.reroute("/en.html");
        } else {
            request.next();
        }
    }
}

package nl.rentguy.simulators.rentguy.planning;

import io.vertx.ext.web.Router;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.standin.ControlRoutes;

/** The control calls that set what projects are planned with. */
public final class PlanningRoutes {
    private PlanningRoutes() {}

    /** Adds {@code inventory} and {@code crew} below {@code base}. */
    public static void mount(Router router, String base, Stock stock, Crew crew) {
        router.get(base + "/inventory").handler(ControlRoutes.answering(ctx -> Answer.json(200, stock.json())));
        router.put(base + "/inventory").handler(ControlRoutes.body()).handler(ControlRoutes.answering(ctx -> {
            stock.set(ControlRoutes.json(ctx));
            return Answer.json(200, stock.json());
        }));
        router.get(base + "/crew").handler(ControlRoutes.answering(ctx -> Answer.json(200, crew.json())));
        router.put(base + "/crew").handler(ControlRoutes.body()).handler(ControlRoutes.answering(ctx -> {
            crew.set(ControlRoutes.json(ctx));
            return Answer.json(200, crew.json());
        }));
    }
}

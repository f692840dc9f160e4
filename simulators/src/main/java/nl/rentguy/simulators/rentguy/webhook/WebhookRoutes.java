package nl.rentguy.simulators.rentguy.webhook;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.QueryNumbers;
import nl.rentguy.simulators.standin.ControlRoutes;

/** The control calls about webhooks. */
public final class WebhookRoutes {
    private WebhookRoutes() {}

    /** Adds the address of the webhook, the list of those sent and the sending of tricks below {@code base}. */
    public static void mount(Router router, String base, Webhooks webhooks) {
        router.get(base + "/webhook").handler(ControlRoutes.answering(ctx -> target(webhooks)));
        router.put(base + "/webhook").handler(ControlRoutes.body()).handler(ControlRoutes.answering(ctx -> {
            webhooks.aim(webhooks.target().changedBy(ControlRoutes.json(ctx)));
            return target(webhooks);
        }));
        router.get(base + "/webhooks").handler(ControlRoutes.answering(ctx -> sent(ctx, webhooks)));
        router.post(base + "/webhooks/send")
                .handler(ControlRoutes.body())
                .handler(ControlRoutes.answering(ctx ->
                        Answer.json(202, Map.of("sent", webhooks.tricks().play(ControlRoutes.json(ctx))))));
    }

    private static Answer target(Webhooks webhooks) {
        return Answer.json(200, webhooks.target().json());
    }

    private static Answer sent(RoutingContext ctx, Webhooks webhooks) {
        return Answer.json(
                200,
                webhooks.sent(
                        ctx.request().getParam("externalId"),
                        QueryNumbers.between(ctx, "after", 0, Long.MAX_VALUE, 0),
                        (int) QueryNumbers.between(ctx, "limit", 1, 1000, 100)));
    }
}

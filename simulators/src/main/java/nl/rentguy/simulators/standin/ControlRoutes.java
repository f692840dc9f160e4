package nl.rentguy.simulators.standin;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import nl.rentguy.simulators.failure.FailureSetting;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.QueryNumbers;
import nl.rentguy.simulators.http.Refusal;
import nl.rentguy.simulators.journal.JournalQuery;

/** The addresses below {@code /simulators/<name>} that every stand-in has; nothing that arrives here is noted down. */
public final class ControlRoutes {
    private static final long MOST_BYTES = 4096;

    private ControlRoutes() {}

    /** Adds the switch, the journal and the clearing of {@code standIn}. */
    public static void mount(Router router, StandIn standIn) {
        String base = "/simulators/" + standIn.name();
        router.get(base + "/failure")
                .handler(answering(ctx -> Answer.json(200, standIn.failures().setting())));
        router.put(base + "/failure")
                .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
                .handler(answering(ctx -> set(ctx, standIn)));
        router.get(base + "/requests").handler(answering(ctx -> requests(ctx, standIn)));
        router.delete(base).handler(answering(ctx -> {
            standIn.journal().clear();
            return Answer.empty(204);
        }));
    }

    /** A handler that sends what {@code question} gives, or the problem it is refused with. */
    public static Handler<RoutingContext> answering(java.util.function.Function<RoutingContext, Answer> question) {
        return ctx -> {
            Answer answer;
            try {
                answer = question.apply(ctx);
            } catch (Refusal refusal) {
                answer = refusal.problem().asProblemJson();
            }
            answer.send(ctx.response());
        };
    }

    private static Answer set(RoutingContext ctx, StandIn standIn) {
        Arrival arrival = Arrival.of(ctx, null, null);
        arrival.requireJson();
        standIn.failures().set(FailureSetting.from(BodyContract.parse(arrival.body())));
        return Answer.json(200, standIn.failures().setting());
    }

    private static Answer requests(RoutingContext ctx, StandIn standIn) {
        JournalQuery query = new JournalQuery(
                ctx.request().getParam("path"),
                ctx.request().getParam("externalId"),
                ctx.request().getParam(standIn.view().accountLabel()),
                null,
                QueryNumbers.between(ctx, "after", 0, Long.MAX_VALUE, 0),
                (int) QueryNumbers.between(ctx, "limit", 1, 1000, 100));
        return Answer.json(200, standIn.view().json(standIn.journal().find(query)));
    }
}

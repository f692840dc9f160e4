package nl.rentguy.simulators.standin;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import nl.rentguy.simulators.failure.FailingCall;
import nl.rentguy.simulators.failure.FailureSetting;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.QueryNumbers;
import nl.rentguy.simulators.http.Refusal;
import nl.rentguy.simulators.journal.JournalQuery;

/** The addresses below {@code /simulators/<name>} that every stand-in has; nothing that arrives here is noted down. */
public final class ControlRoutes {
    private static final long MOST_BYTES = 64 * 1024;
    private static final BodyContract LIMIT = BodyContract.resource("/request-limit.schema.json");

    private ControlRoutes() {}

    /** Adds the switches, the journal and the clearing of {@code standIn}. */
    public static void mount(Router router, StandIn standIn) {
        String base = "/simulators/" + standIn.name();
        router.get(base + "/failure")
                .handler(answering(ctx -> Answer.json(200, standIn.failures().setting())));
        router.put(base + "/failure").handler(body()).handler(answering(ctx -> set(ctx, standIn)));
        router.get(base + "/failures").handler(answering(ctx -> calls(standIn)));
        router.put(base + "/failures").handler(body()).handler(answering(ctx -> setCalls(ctx, standIn)));
        router.get(base + "/limit").handler(answering(ctx -> limit(standIn)));
        router.put(base + "/limit").handler(body()).handler(answering(ctx -> setLimit(ctx, standIn)));
        router.get(base + "/requests").handler(answering(ctx -> requests(ctx, standIn)));
        router.delete(base).handler(answering(ctx -> {
            standIn.journal().clear();
            return Answer.empty(204);
        }));
    }

    /** A handler that sends what {@code question} gives, or the problem it is refused with. */
    public static Handler<RoutingContext> answering(Function<RoutingContext, Answer> question) {
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

    /** Reads a body of at most 64 kB. */
    public static BodyHandler body() {
        return BodyHandler.create(false).setBodyLimit(MOST_BYTES);
    }

    /** The body that {@link #body()} read; refuses with 415 or 400 what is not JSON. */
    public static JsonNode json(RoutingContext ctx) {
        Arrival arrival = Arrival.of(ctx, null, null);
        arrival.requireJson();
        return BodyContract.parse(arrival.body());
    }

    private static Answer set(RoutingContext ctx, StandIn standIn) {
        standIn.failures().set(FailureSetting.from(json(ctx)));
        return Answer.json(200, standIn.failures().setting());
    }

    private static Answer setCalls(RoutingContext ctx, StandIn standIn) {
        standIn.failures().setCalls(FailingCall.from(json(ctx)));
        return calls(standIn);
    }

    private static Answer calls(StandIn standIn) {
        return Answer.json(200, Map.of("calls", standIn.failures().calls()));
    }

    private static Answer setLimit(RoutingContext ctx, StandIn standIn) {
        JsonNode sent = json(ctx);
        LIMIT.require(sent);
        JsonNode perSecond = sent.path("perSecond");
        standIn.failures().setLimit(perSecond.isNull() ? null : perSecond.asInt());
        return limit(standIn);
    }

    private static Answer limit(StandIn standIn) {
        return Answer.json(
                200, Collections.singletonMap("perSecond", standIn.failures().limit()));
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

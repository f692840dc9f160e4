package nl.rentguy.simulators.rentguy;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.rentguy.simulators.failure.Failure;
import nl.rentguy.simulators.failure.FailureSwitch;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.http.QueryNames;
import nl.rentguy.simulators.http.Refusal;
import nl.rentguy.simulators.journal.Outcome;
import nl.rentguy.simulators.rentguy.Operations.Operation;
import nl.rentguy.simulators.standin.Door;
import nl.rentguy.simulators.standin.Work;
import org.jspecify.annotations.Nullable;

/** The addresses of RentGuy. The order of checks: size, key, workspace, failure on purpose, and then the request. */
final class RentGuyRoutes {
    static final String BASE = "/rentguy/v1";
    private static final long MOST_BYTES = 64 * 1024;

    private final Access access;
    private final FailureSwitch failures;
    private final Door door;
    private final RentGuyDocument document;
    private final Operations operations;

    RentGuyRoutes(Access access, FailureSwitch failures, Door door, RentGuyDocument document, Operations operations) {
        this.access = access;
        this.failures = failures;
        this.door = door;
        this.document = document;
        this.operations = operations;
    }

    void mount(Router router) {
        router.route(BASE + "/*")
                .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
                .failureHandler(this::unreadable);
        router.get(BASE + "/ping").handler(guarded(null, ctx -> asked(ctx, Set.of(), RentGuyRoutes::pong)));
        for (Operation operation : operations.all()) {
            router.route(operation.method(), BASE + "/" + operation.collection().segment() + operation.path())
                    .handler(guarded(
                            operation.collection(),
                            ctx -> asked(
                                    ctx, operation.query(), operation.work().apply(ctx))));
        }
        router.route(BASE + "/*").handler(guarded(null, ctx -> this::noSuchRoute));
    }

    private Handler<RoutingContext> guarded(@Nullable Collection collection, Function<RoutingContext, Work> work) {
        return ctx -> {
            Arrival arrival = arrival(ctx, collection);
            Failure failure;
            try {
                access.check(ctx.request());
                failure = SimulateHeader.failure(ctx.request(), failures);
            } catch (Refusal refusal) {
                door.refuse(ctx, arrival, refusal.problem());
                return;
            }
            door.serve(ctx, arrival, failure, work.apply(ctx));
        };
    }

    private static Work asked(RoutingContext ctx, Set<String> known, Work work) {
        return arrival -> {
            QueryNames.requireKnown(ctx, known);
            return work.decide(arrival);
        };
    }

    private static Arrival arrival(RoutingContext ctx, @Nullable Collection collection) {
        return Arrival.of(
                ctx,
                ctx.request().getHeader(Access.WORKSPACE_HEADER),
                collection == null ? null : collection.segment());
    }

    private static Outcome pong(Arrival arrival) {
        return Outcome.unchanged(
                Answer.json(200, Json.object().put("status", "ok").put("workspace", arrival.account())));
    }

    private Outcome noSuchRoute(Arrival arrival) {
        List<String> methods = document.methods(arrival.path());
        if (methods.isEmpty()) {
            throw Problem.of(404, "not_found", "There is nothing at this address.")
                    .refusal();
        }
        throw Problem.of(405, "method_not_allowed", "This address does not take " + arrival.method() + ".")
                .withHeader("Allow", String.join(", ", methods))
                .refusal();
    }

    private void unreadable(RoutingContext ctx) {
        if (ctx.statusCode() == 413) {
            door.refuse(
                    ctx,
                    arrival(ctx, null),
                    Problem.of(413, "body_too_large", "A body holds at most " + MOST_BYTES + " bytes."));
        } else {
            ctx.next();
        }
    }
}

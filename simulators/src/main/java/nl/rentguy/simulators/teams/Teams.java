package nl.rentguy.simulators.teams;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import nl.rentguy.simulators.failure.FailureSwitch;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.http.QueryNumbers;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Journal;
import nl.rentguy.simulators.journal.JournalQuery;
import nl.rentguy.simulators.journal.JournalView;
import nl.rentguy.simulators.standin.ControlRoutes;
import nl.rentguy.simulators.standin.Door;
import nl.rentguy.simulators.standin.StandIn;
import org.jspecify.annotations.Nullable;

/** The stand-in for the webhook address that a Teams channel gets from Power Automate ("Workflows"). */
public final class Teams implements StandIn {
    private static final String WEBHOOK = "/teams/webhook/:channel";
    private static final long MOST_BYTES = 28 * 1024;

    private final FailureSwitch failures;
    private final Journal journal;
    private final Door door;

    /** A stand-in that keeps its journal in {@code file}, or in memory when that is null. */
    public Teams(Vertx vertx, Clock clock, Duration timeoutHold, @Nullable Path file) {
        failures = new FailureSwitch(RandomGenerator.getDefault());
        journal = new Journal(clock, file);
        door = new Door(vertx, journal, TeamsErrors::answer, timeoutHold);
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public String title() {
        return "Teams";
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public JournalView view() {
        return new JournalView("channel");
    }

    @Override
    public FailureSwitch failures() {
        return failures;
    }

    @Override
    public void mount(Router router) {
        router.post(WEBHOOK)
                .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
                .handler(ctx -> door.serve(
                        ctx, arrival(ctx), failures.draw("POST", ctx.request().path()), TeamsMessage::receive))
                .failureHandler(this::unreadable);
        router.get("/simulators/teams/messages").handler(ControlRoutes.answering(this::messages));
    }

    private static Arrival arrival(RoutingContext ctx) {
        return Arrival.of(ctx, ctx.pathParam("channel"), "messages");
    }

    private Answer messages(RoutingContext ctx) {
        JournalQuery query = new JournalQuery(
                null,
                null,
                ctx.request().getParam("channel"),
                Effect.CREATED,
                QueryNumbers.between(ctx, "after", 0, Long.MAX_VALUE, 0),
                (int) QueryNumbers.between(ctx, "limit", 1, 1000, 100));
        return Answer.json(200, view().json(journal.find(query)));
    }

    private void unreadable(RoutingContext ctx) {
        if (ctx.statusCode() == 413) {
            door.refuse(
                    ctx,
                    arrival(ctx),
                    Problem.of(413, "RequestEntityTooLarge", "A message holds at most " + MOST_BYTES + " bytes."));
        } else {
            ctx.next();
        }
    }
}

package nl.rentguy.simulators.channel;

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
import nl.rentguy.simulators.http.QueryNumbers;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Journal;
import nl.rentguy.simulators.journal.JournalQuery;
import nl.rentguy.simulators.journal.JournalView;
import nl.rentguy.simulators.standin.ControlRoutes;
import nl.rentguy.simulators.standin.Door;
import nl.rentguy.simulators.standin.StandIn;
import org.jspecify.annotations.Nullable;

/** Takes messages at {@code /<name>/webhook/<channel>}; what it took is at {@code /simulators/<name>/messages}. */
public final class ChannelStandIn implements StandIn {
    private final ChatCompany company;
    private final FailureSwitch failures;
    private final Journal journal;
    private final Door door;

    /** A stand-in that keeps its journal in {@code file}, or in memory when that is null. */
    public ChannelStandIn(ChatCompany company, Vertx vertx, Clock clock, Duration timeoutHold, @Nullable Path file) {
        this.company = company;
        failures = new FailureSwitch(RandomGenerator.getDefault());
        journal = new Journal(clock, file);
        door = new Door(vertx, journal, company.problemStyle(), timeoutHold);
    }

    @Override
    public String name() {
        return company.name();
    }

    @Override
    public String title() {
        return company.title();
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
        router.post("/" + name() + "/webhook/:channel")
                .handler(BodyHandler.create(false).setBodyLimit(company.mostBytes()))
                .handler(ctx -> door.serve(
                        ctx, arrival(ctx), failures.draw("POST", ctx.request().path()), company.receive()))
                .failureHandler(this::unreadable);
        router.get("/simulators/" + name() + "/messages").handler(ControlRoutes.answering(this::messages));
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
            door.refuse(ctx, arrival(ctx), company.tooLarge());
        } else {
            ctx.next();
        }
    }
}

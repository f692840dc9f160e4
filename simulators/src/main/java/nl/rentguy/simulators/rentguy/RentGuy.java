package nl.rentguy.simulators.rentguy;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import nl.rentguy.simulators.failure.FailureSwitch;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Journal;
import nl.rentguy.simulators.journal.JournalView;
import nl.rentguy.simulators.standin.ControlRoutes;
import nl.rentguy.simulators.standin.Door;
import nl.rentguy.simulators.standin.StandIn;
import org.jspecify.annotations.Nullable;

/** The stand-in for RentGuy: its API below {@code /rentguy/v1}, written down in {@code /rentguy/openapi.yaml}. */
public final class RentGuy implements StandIn {
    private final Workspaces workspaces = new Workspaces();
    private final Tally tally = new Tally();
    private final RentGuyDocument document = new RentGuyDocument();
    private final FailureSwitch failures;
    private final Journal journal;
    private final RentGuyRoutes routes;

    /** A stand-in that keeps its journal in {@code file}, or in memory when that is null. */
    public RentGuy(Vertx vertx, Clock clock, RentGuyConfig config, Duration timeoutHold, @Nullable Path file) {
        failures = new FailureSwitch(RandomGenerator.getDefault());
        journal = new Journal(clock, file, workspaces, tally);
        Door door = new Door(vertx, journal, Problem::asProblemJson, timeoutHold);
        routes = new RentGuyRoutes(
                new Access(config.apiKey(), config.workspaces()), failures, door, workspaces, document, clock);
    }

    @Override
    public String name() {
        return "rentguy";
    }

    @Override
    public String title() {
        return "RentGuy";
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public JournalView view() {
        return new JournalView("workspace");
    }

    @Override
    public FailureSwitch failures() {
        return failures;
    }

    @Override
    public void mount(Router router) {
        routes.mount(router);
        router.get("/rentguy/openapi.yaml")
                .handler(ctx -> ctx.response()
                        .putHeader("Content-Type", "application/yaml")
                        .end(document.text()));
        router.get("/simulators/rentguy/summary").handler(ControlRoutes.answering(ctx -> summary()));
    }

    private Answer summary() {
        return Answer.json(
                200,
                Json.object()
                        .put("contacts", workspaces.count(Collection.CONTACTS))
                        .put("enquiries", workspaces.count(Collection.ENQUIRIES))
                        .put("requests", tally.requests())
                        .put("created", tally.of(Effect.CREATED))
                        .put("updated", tally.of(Effect.UPDATED))
                        .put("replayed", tally.of(Effect.REPLAYED))
                        .put("refused", tally.of(Effect.REFUSED))
                        .put("doubled", tally.doubled()));
    }
}

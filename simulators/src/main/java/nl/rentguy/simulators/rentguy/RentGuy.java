package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.rentguy.simulators.failure.FailureSwitch;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Journal;
import nl.rentguy.simulators.journal.JournalView;
import nl.rentguy.simulators.rentguy.planning.Crew;
import nl.rentguy.simulators.rentguy.planning.PlanningRoutes;
import nl.rentguy.simulators.rentguy.planning.Stock;
import nl.rentguy.simulators.rentguy.webhook.WebhookRoutes;
import nl.rentguy.simulators.rentguy.webhook.Webhooks;
import nl.rentguy.simulators.standin.ControlRoutes;
import nl.rentguy.simulators.standin.Door;
import nl.rentguy.simulators.standin.Listing;
import nl.rentguy.simulators.standin.StandIn;
import org.jspecify.annotations.Nullable;

/** The stand-in for RentGuy: its API below {@code /rentguy/v1}, written down in {@code /rentguy/openapi.yaml}. */
public final class RentGuy implements StandIn {
    private static final String CONTROL = "/simulators/rentguy";

    private final Workspaces workspaces = new Workspaces();
    private final Tally tally = new Tally();
    private final RentGuyDocument document = new RentGuyDocument();
    private final Stock stock = new Stock();
    private final Crew crew = new Crew();
    private final FailureSwitch failures = new FailureSwitch(RandomGenerator.getDefault());
    private final Access access;
    private final Journal journal;
    private final Webhooks webhooks;
    private final RentGuyRoutes routes;
    private final UserChange changes;

    /** A stand-in that keeps its journal in {@code file}, or in memory when that is null. */
    public RentGuy(Vertx vertx, Clock clock, RentGuyConfig config, Duration timeoutHold, @Nullable Path file) {
        Echo echo = new Echo(workspaces);
        journal = new Journal(clock, file, echo, workspaces, tally);
        webhooks = new Webhooks(vertx, clock, config.webhook());
        echo.tell(webhooks::occurred, webhooks::forget);
        Map<Collection, DocumentShape> shapes = new EnumMap<>(Collection.class);
        for (Collection collection : Collection.values()) {
            shapes.put(collection, new DocumentShape(collection, document));
        }
        changes = new UserChange(workspaces, shapes, config.workspaces(), journal, clock);
        access = new Access(config.apiKey(), config.workspaces());
        routes = new RentGuyRoutes(
                access,
                failures,
                new Door(vertx, journal, Problem::asProblemJson, timeoutHold),
                document,
                new Operations(workspaces, shapes, stock, crew, clock));
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
    public List<Listing> listings() {
        return List.of(webhooks.listing());
    }

    @Override
    public void mount(Router router) {
        routes.mount(router);
        router.get("/rentguy/openapi.yaml")
                .handler(ctx -> ctx.response()
                        .putHeader("Content-Type", "application/yaml")
                        .end(document.text()));
        router.get(CONTROL + "/summary").handler(ControlRoutes.answering(ctx -> summary()));
        router.post(CONTROL + "/changes").handler(ControlRoutes.body()).handler(ControlRoutes.answering(changes::make));
        router.put(CONTROL + "/api-keys")
                .handler(ControlRoutes.body())
                .handler(ControlRoutes.answering(ctx -> access.replaceKeys(ControlRoutes.json(ctx))));
        PlanningRoutes.mount(router, CONTROL, stock, crew);
        WebhookRoutes.mount(router, CONTROL, webhooks);
    }

    private Answer summary() {
        ObjectNode summary = Json.object();
        for (Collection collection : Collection.values()) {
            summary.put(collection.segment(), workspaces.count(collection));
        }
        return Answer.json(
                200,
                summary.put("requests", tally.requests())
                        .put("created", tally.of(Effect.CREATED))
                        .put("updated", tally.of(Effect.UPDATED))
                        .put("changed", tally.of(Effect.CHANGED))
                        .put("answered", tally.of(Effect.ANSWERED))
                        .put("replayed", tally.of(Effect.REPLAYED))
                        .put("refused", tally.of(Effect.REFUSED))
                        .put("doubled", tally.doubled()));
    }
}

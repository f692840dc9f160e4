package nl.rentguy.simulators;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.rentguy.simulators.channel.ChannelStandIn;
import nl.rentguy.simulators.channel.ChatCompany;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.page.PageRoutes;
import nl.rentguy.simulators.rentguy.RentGuy;
import nl.rentguy.simulators.slack.Slack;
import nl.rentguy.simulators.standin.ControlRoutes;
import nl.rentguy.simulators.standin.StandIn;
import nl.rentguy.simulators.teams.Teams;
import org.jspecify.annotations.Nullable;

/** All stand-ins on one port and one event loop: small, and requests take effect strictly one after the other. */
public final class SimulatorsServer implements AutoCloseable {
    private final Vertx vertx;
    private final List<StandIn> standIns;
    private final Router router;
    private final HttpServer server;

    private SimulatorsServer(Vertx vertx, List<StandIn> standIns, HttpServerOptions options) {
        this.vertx = vertx;
        this.standIns = standIns;
        router = Router.router(vertx);
        mount();
        server = vertx.createHttpServer(options).requestHandler(router);
    }

    /** Starts and returns once requests are taken; fails when the port is taken or the data folder cannot be used. */
    public static SimulatorsServer start(Settings settings, Clock clock) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            SimulatorsServer simulators =
                    new SimulatorsServer(vertx, standIns(vertx, settings, clock), options(settings));
            simulators.server.listen().toCompletionStage().toCompletableFuture().join();
            return simulators;
        } catch (RuntimeException e) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            throw e;
        }
    }

    private static List<StandIn> standIns(Vertx vertx, Settings settings, Clock clock) {
        return List.of(
                new RentGuy(vertx, clock, settings.rentGuy(), settings.timeoutHold(), file(settings, "rentguy.jsonl")),
                chat(Teams.COMPANY, vertx, settings, clock),
                chat(Slack.COMPANY, vertx, settings, clock));
    }

    private static StandIn chat(ChatCompany company, Vertx vertx, Settings settings, Clock clock) {
        return new ChannelStandIn(
                company, vertx, clock, settings.timeoutHold(), file(settings, company.name() + ".jsonl"));
    }

    private static @Nullable Path file(Settings settings, String name) {
        return settings.data() == null ? null : settings.data().resolve(name);
    }

    private static HttpServerOptions options(Settings settings) {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setHandle100ContinueAutomatically(true)
                // A lost answer closes the connection, which must then carry no other request.
                .setHttp2ClearTextEnabled(false);
    }

    private void mount() {
        router.get("/health")
                .handler(ctx ->
                        Answer.json(200, Json.object().put("status", "UP")).send(ctx.response()));
        for (StandIn standIn : standIns) {
            standIn.mount(router);
            ControlRoutes.mount(router, standIn);
        }
        PageRoutes.mount(router, standIns);
        for (int status : List.of(400, 404, 405, 413, 500)) {
            router.errorHandler(status, SimulatorsServer::problem);
        }
    }

    private static void problem(RoutingContext ctx) {
        int status = ctx.statusCode();
        if (ctx.failure() != null && status == 500) {
            System.getLogger(SimulatorsServer.class.getName())
                    .log(System.Logger.Level.ERROR, "request failed", ctx.failure());
        }
        Problem.of(status, "http_" + status, "This request cannot be answered.")
                .asProblemJson()
                .send(ctx.response());
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** Every address there is, for a test to hold against the documents. */
    Router router() {
        return router;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        standIns.forEach(standIn -> standIn.journal().close());
    }
}

package nl.rentguy.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.rentguy.RentGuyConfig;
import nl.rentguy.simulators.rentguy.webhook.WebhookTarget;
import org.jspecify.annotations.Nullable;

/** Simulators really started on a free port, and a client for them that keeps no state between calls. */
public final class RunningSimulators implements AutoCloseable {
    /** The key the RentGuy stand-in is started with. */
    public static final String API_KEY = "test-key";

    /** What webhooks of the RentGuy stand-in are signed with; they are off at first. */
    public static final String WEBHOOK_SECRET = "test-webhook-secret";

    private final SimulatorsServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningSimulators(@Nullable Path data, Duration timeoutHold) {
        WebhookTarget off = new WebhookTarget(null, List.of(WEBHOOK_SECRET), false);
        RentGuyConfig rentGuy = new RentGuyConfig(API_KEY, Set.of("one", "two"), off);
        server = SimulatorsServer.start(new Settings("127.0.0.1", 0, data, rentGuy, timeoutHold), Clock.systemUTC());
    }

    /** In memory; a request that times out is held for 200 ms. */
    public static RunningSimulators inMemory() {
        return new RunningSimulators(null, Duration.ofMillis(200));
    }

    /** As in memory, and what arrived is kept in {@code data}. */
    public static RunningSimulators keepingIn(Path data) {
        return new RunningSimulators(data, Duration.ofMillis(200));
    }

    /** A request to {@code path}, to be completed. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    /** A request to RentGuy with the key, for workspace {@code one}. */
    public HttpRequest.Builder rentGuy(String path) {
        return request("/rentguy/v1" + path)
                .header("Authorization", "Bearer " + API_KEY)
                .header("X-Workspace-Id", "one");
    }

    /** A write to RentGuy, ready to be built. */
    public HttpRequest.Builder rentGuyPut(String path, String idempotencyKey, String body) {
        return rentGuy(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .PUT(BodyPublishers.ofString(body));
    }

    /** Sends it; a connection closed without an answer is an {@link UncheckedIOException}. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a write to RentGuy. */
    public HttpResponse<String> put(String path, String idempotencyKey, String body) {
        return send(rentGuyPut(path, idempotencyKey, body));
    }

    /** Sends a question about a project to RentGuy, without a body. */
    public HttpResponse<String> ask(String path, String idempotencyKey) {
        return send(rentGuy(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.noBody()));
    }

    /** Sends a control call with a body. */
    public HttpResponse<String> control(String method, String path, String body) {
        return send(request("/simulators" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** What a read of RentGuy answers. */
    public JsonNode read(String path) {
        return BodyContract.parse(send(rentGuy(path)).body());
    }

    /** What any address answers to a GET, as JSON. */
    public JsonNode get(String path) {
        return BodyContract.parse(send(request(path)).body());
    }

    /** Sets the failure switch of a stand-in. */
    public HttpResponse<String> setFailure(String standIn, String setting) {
        return control("PUT", "/" + standIn + "/failure", setting);
    }

    Router router() {
        return server.router();
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}

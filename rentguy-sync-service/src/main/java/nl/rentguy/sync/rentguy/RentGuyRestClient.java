package nl.rentguy.sync.rentguy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import nl.rentguy.kit.web.CorrelationId;

/** Calls RentGuy's API. Follows no redirects: the key goes to the configured address only. */
@ApplicationScoped
class RentGuyRestClient implements RentGuyGateway {
    private static final int MOST_CONNECTIONS = 64;

    private final RentGuyApiConfig config;
    private final Workspaces workspaces;
    private final AnswerReader answers;
    private final HttpClient http;

    RentGuyRestClient(RentGuyApiConfig config, Workspaces workspaces, Vertx vertx, Clock clock) {
        this.config = config;
        this.workspaces = workspaces;
        this.answers = new AnswerReader(clock);
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS).setConnectTimeout(config.timeoutMs()));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    @Override
    public Uni<RentGuyAnswer> put(RentGuyWrite write) {
        return Uni.createFrom()
                .<RentGuyAnswer>emitter(emitter -> exchange(write).onComplete(emitter::complete, emitter::fail))
                .onFailure()
                .recoverWithItem(answers::noAnswer);
    }

    private Future<RentGuyAnswer> exchange(RentGuyWrite write) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(config.timeoutMs());
        return http.request(options(write)).compose(request -> answer(request, write.body(), deadline));
    }

    /** The time-out covers the body too, or an answer that trickles in would keep the slot for ever. */
    private Future<RentGuyAnswer> answer(HttpClientRequest request, String body, long deadline) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        return request.send(Buffer.buffer(body))
                .compose(response -> response.body()
                        .map(text -> answers.read(
                                response.statusCode(), response.getHeader("Retry-After"), text.toString())))
                .timeout(left, TimeUnit.MILLISECONDS)
                .onFailure(failure -> request.reset());
    }

    private RequestOptions options(RentGuyWrite write) {
        String path = "/" + write.collection().segment() + "/" + write.externalId();
        return new RequestOptions()
                .setMethod(HttpMethod.PUT)
                .setAbsoluteURI(baseUrl() + path)
                .putHeader("Authorization", "Bearer " + config.key().orElseThrow())
                .putHeader("X-Workspace-Id", workspaces.of(write.tenantId()))
                .putHeader("Idempotency-Key", write.idempotencyKey())
                .putHeader(CorrelationId.HEADER, write.correlationId())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json, application/problem+json");
    }

    private String baseUrl() {
        String url = config.baseUrl().orElseThrow();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}

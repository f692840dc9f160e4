package nl.rentguy.sync.rentguy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rentguy.kit.web.CorrelationId;
import org.jspecify.annotations.Nullable;

/** Calls RentGuy's API with the settings that are in force when the call begins. */
@ApplicationScoped
class RentGuyRestClient implements RentGuyGateway {
    private final RentGuySettings settings;
    private final RentGuyConnection connection;
    private final AnswerReader answers;

    RentGuyRestClient(RentGuySettings settings, RentGuyConnection connection, Clock clock) {
        this.settings = settings;
        this.connection = connection;
        this.answers = new AnswerReader(clock);
    }

    @Override
    public Uni<RentGuyAnswer> call(RentGuyRequest request) {
        Optional<RentGuyAccess> access = settings.access(request.tenantId());
        return access.isEmpty() ? Uni.createFrom().item(answers.notConfigured()) : call(access.get(), request);
    }

    private Uni<RentGuyAnswer> call(RentGuyAccess access, RentGuyRequest request) {
        AtomicBoolean sent = new AtomicBoolean();
        return Uni.createFrom()
                .<RentGuyAnswer>emitter(
                        emitter -> exchange(access, request, sent).onComplete(emitter::complete, emitter::fail))
                .onFailure()
                .recoverWithItem(failure -> answers.noAnswer(failure, sent.get()));
    }

    private Future<RentGuyAnswer> exchange(RentGuyAccess access, RentGuyRequest request, AtomicBoolean sent) {
        long deadline = System.nanoTime() + access.timeout().toNanos();
        HttpMethod method = HttpMethod.valueOf(request.method().name());
        return connection.open(access, method, request.path()).compose(connected -> {
            sent.set(true);
            connected.putHeader(CorrelationId.HEADER, request.correlationId());
            if (request.idempotencyKey() != null) {
                connected.putHeader("Idempotency-Key", request.idempotencyKey());
            }
            return answer(access, connected, request.body(), deadline);
        });
    }

    /** The time-out covers the body too, or an answer that trickles in would keep the slot for ever. */
    private Future<RentGuyAnswer> answer(
            RentGuyAccess access, HttpClientRequest request, @Nullable String body, long deadline) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        return send(request, body)
                .compose(response -> LimitedText.of(response)
                        .map(text -> answers.read(
                                response.statusCode(), response.getHeader("Retry-After"), access.withoutKey(text))))
                .timeout(left, TimeUnit.MILLISECONDS)
                .onFailure(failure -> request.reset());
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, @Nullable String body) {
        return body == null
                ? request.send()
                : request.putHeader("Content-Type", "application/json").send(Buffer.buffer(body));
    }
}

package nl.rentguy.sync.rentguy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.rentguy.kit.web.CorrelationId;

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
    public Uni<RentGuyAnswer> put(RentGuyWrite write) {
        Optional<RentGuyAccess> access = settings.access(write.tenantId());
        return access.isEmpty()
                ? Uni.createFrom().item(answers.notConfigured())
                : Uni.createFrom()
                        .<RentGuyAnswer>emitter(
                                emitter -> exchange(access.get(), write).onComplete(emitter::complete, emitter::fail))
                        .onFailure()
                        .recoverWithItem(answers::noAnswer);
    }

    private Future<RentGuyAnswer> exchange(RentGuyAccess access, RentGuyWrite write) {
        long deadline = System.nanoTime() + access.timeout().toNanos();
        String path = "/" + write.collection().segment() + "/" + write.externalId();
        return connection.open(access, HttpMethod.PUT, path).compose(request -> {
            request.putHeader("Idempotency-Key", write.idempotencyKey())
                    .putHeader(CorrelationId.HEADER, write.correlationId())
                    .putHeader("Content-Type", "application/json");
            return answer(access, request, write.body(), deadline);
        });
    }

    /** The time-out covers the body too, or an answer that trickles in would keep the slot for ever. */
    private Future<RentGuyAnswer> answer(RentGuyAccess access, HttpClientRequest request, String body, long deadline) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        return request.send(Buffer.buffer(body))
                .compose(response -> response.body()
                        .map(text -> answers.read(
                                response.statusCode(),
                                response.getHeader("Retry-After"),
                                access.withoutKey(text.toString()))))
                .timeout(left, TimeUnit.MILLISECONDS)
                .onFailure(failure -> request.reset());
    }
}

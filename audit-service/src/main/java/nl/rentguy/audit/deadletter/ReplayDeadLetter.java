package nl.rentguy.audit.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.rentguy.events.DeadLetterReplayed;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.EventPublisher;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts a dead letter back on the topic it came from, with its original key, headers and event id. Groups that had
 * handled the event know its id and do nothing.
 *
 * <p>The row stays locked until Kafka has answered, so that two people cannot replay it both. A crash after Kafka's
 * answer leaves it parked; replaying it again is harmless for the same reason.
 */
@ApplicationScoped
class ReplayDeadLetter {

    private static final Logger LOG = Logger.getLogger(ReplayDeadLetter.class);

    private final TenantTransaction transaction;
    private final DeadLetterRepository letters;
    private final Outbox outbox;
    private final EventPublisher publisher;
    private final Vertx vertx;
    private final Clock clock;

    ReplayDeadLetter(
            TenantTransaction transaction,
            DeadLetterRepository letters,
            Outbox outbox,
            EventPublisher publisher,
            Vertx vertx,
            Clock clock) {
        this.transaction = transaction;
        this.letters = letters;
        this.outbox = outbox;
        this.publisher = publisher;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Replays the dead letter.
     *
     * @param repaired a JSON object to send instead of the original data; null sends the original
     */
    Uni<DeadLetter> handle(CallContext context, UUID id, @Nullable JsonNode repaired) {
        String data = repaired == null ? null : repaired.toString();
        return transaction.in(
                context.tenantId(),
                () -> letters.getForDecision(id)
                        .invoke(letter -> letter.replayed(clock.instant(), context.actor(), data))
                        .call(letter -> outbox.append(
                                context,
                                letter.id,
                                DeadLetter.VERSION_WHEN_DECIDED,
                                new DeadLetterReplayed(letter.id, letter.topic, letter.consumerGroup, data != null)))
                        .call(letter -> publish(message(letter)))
                        .invoke(letter -> LOG.infof(
                                "dead letter replayed id=%s topic=%s repaired=%b by=%s",
                                id, letter.topic, data != null, context.actor())));
    }

    private static ProducerRecord<String, byte[]> message(DeadLetter letter) {
        String repaired = letter.repairedData;
        byte[] data = repaired == null ? letter.payload : repaired.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(letter.topic, null, letter.recordKey, data, LetterHeaders.original(letter.headers));
    }

    /** Waits for Kafka on a worker thread and comes back to the caller's context, to which the session belongs. */
    private Uni<Void> publish(ProducerRecord<String, byte[]> message) {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> send(message), false).toCompletionStage());
    }

    private @Nullable Void send(ProducerRecord<String, byte[]> message) throws InterruptedException {
        try {
            publisher.send(message).get();
            return null;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            LOG.warnf("replay not accepted by Kafka cause=%s", cause.getClass().getName());
            throw refusal(cause);
        }
    }

    private static RuntimeException refusal(Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException tooLarge ->
                Problems.of(
                        422,
                        "message-too-large",
                        "The message is too large",
                        "Kafka does not take a message of this size; send less data.");
            case InvalidTopicException invalid ->
                Problems.of(
                        422,
                        "unusable-topic",
                        "The topic cannot be used",
                        "The dead letter names a topic that cannot exist; it can only be discarded.");
            default ->
                Problems.of(
                        503,
                        "kafka-unavailable",
                        "The event bus does not answer",
                        "Nothing was replayed; try again later.");
        };
    }
}

package nl.rentguy.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.Topics;
import nl.rentguy.kit.outbox.EventPublisher;
import nl.rentguy.kit.outbox.OutboxConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Parks what nobody could handle on the dead-letter topic of this consumer group, with the reason. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int MAX_DETAIL = 500;

    private final EventPublisher publisher;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final String group;
    private final Duration sendTimeout;

    DeadLetters(
            EventPublisher publisher,
            MeterRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String group,
            OutboxConfig config) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.group = group;
        this.sendTimeout = config.sendTimeout();
    }

    /** Completes once Kafka holds the dead letter; key, headers and data are those of the original. */
    public Uni<Void> park(ConsumerRecord<String, byte[]> original, Throwable failure, int attempts) {
        String reason = reason(failure);
        return Uni.createFrom()
                .<Void>item(() -> publish(original, reason, failure, attempts))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .invoke(() -> count(original, reason));
    }

    /** What times out here may arrive all the same, and again by the next try: who reads dead letters knows them apart. */
    private Void publish(ConsumerRecord<String, byte[]> original, String reason, Throwable failure, int attempts) {
        try {
            publisher
                    .send(deadLetter(original, reason, failure, attempts))
                    .get(sendTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("dead letter not accepted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ProducerRecord<String, byte[]> deadLetter(
            ConsumerRecord<String, byte[]> original, String reason, Throwable failure, int attempts) {
        var letter = new ProducerRecord<>(
                Topics.deadLetters(original.topic(), group),
                null,
                original.key(),
                original.value(),
                original.headers());
        put(letter, EventHeaders.DEAD_LETTER_REASON, reason);
        put(letter, EventHeaders.DEAD_LETTER_DETAIL, detail(failure));
        put(letter, EventHeaders.DEAD_LETTER_GROUP, group);
        put(letter, EventHeaders.DEAD_LETTER_TOPIC, original.topic());
        put(letter, EventHeaders.DEAD_LETTER_PARTITION, original.partition());
        put(letter, EventHeaders.DEAD_LETTER_OFFSET, original.offset());
        put(letter, EventHeaders.DEAD_LETTER_ATTEMPTS, attempts);
        put(letter, EventHeaders.DEAD_LETTER_AT, clock.instant());
        return letter;
    }

    private void count(ConsumerRecord<String, byte[]> original, String reason) {
        metrics.counter("inbox.dead.letters", "topic", original.topic(), "reason", reason)
                .increment();
        LOG.errorf(
                "event parked topic=%s partition=%d offset=%d reason=%s",
                original.topic(), original.partition(), original.offset(), reason);
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case UnknownEvent unknown -> "unknown-event";
            case CorruptEvent corrupt -> "corrupt-event";
            default -> "handler-failed";
        };
    }

    /** Messages of database errors can quote row values, so only our own are passed on; others by class name. */
    private static String detail(Throwable failure) {
        String text = failure instanceof CorruptEvent
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
        return text.substring(0, Math.min(text.length(), MAX_DETAIL));
    }

    private static void put(ProducerRecord<String, byte[]> record, String name, Object value) {
        record.headers().remove(name);
        record.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package nl.rentguy.kit.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The only Kafka producer of a service. Idempotent and acknowledged by all in-sync replicas; records of one key stay in
 * the order in which they were sent. Connects when first used, so a service starts while Kafka is down.
 */
@ApplicationScoped
public class EventPublisher {
    private final String bootstrapServers;
    private final Duration sendTimeout;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventPublisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, OutboxConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.sendTimeout = config.sendTimeout();
    }

    /**
     * Hands one record over; blocks while the topic's metadata is unknown, at most the send time-out, and then answers
     * with a failed future. A record handed over is never given up by itself, or a later one of its aggregate could
     * arrive without it: who waits no longer calls {@link #reset} before anything is sent again.
     */
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return producer().send(record);
    }

    /**
     * Connects and learns where the topics live, creating them where the broker allows it, so that the first event does
     * not wait for it; blocks at most the send time-out per topic.
     */
    public void prepare(Collection<String> topics) {
        topics.forEach(topic -> producer().partitionsFor(topic));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            int timeout = Math.toIntExact(sendTimeout.toMillis());
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.LINGER_MS_CONFIG,
                            0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            timeout,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            timeout / 2,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            Integer.MAX_VALUE,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                            1000,
                            ProducerConfig.METADATA_MAX_IDLE_CONFIG,
                            3_600_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    /**
     * Drops the producer after a failed send: a fresh one never resends what the failed one still buffered, so the
     * caller alone decides what follows and in which order.
     */
    public synchronized void reset() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }
}

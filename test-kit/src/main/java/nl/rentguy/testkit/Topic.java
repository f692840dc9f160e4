package nl.rentguy.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on topics and reads what is there, as another service would. */
public final class Topic {
    private Topic() {}

    /** An event with its envelope, ready to be sent once or several times. */
    public static ProducerRecord<String, byte[]> record(
            String tenantId, String correlationId, UUID aggregateId, long version, DomainEvent event) {
        EventContract<?> contract = EventCatalog.of(event);
        var record = new ProducerRecord<>(
                contract.topic(), aggregateId.toString(), EventJson.write(event).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, UUID.randomUUID().toString(),
                        EventHeaders.TYPE, contract.type(),
                        EventHeaders.SOURCE, "/" + contract.publishers().getFirst(),
                        EventHeaders.SUBJECT, aggregateId.toString(),
                        EventHeaders.TIME, Instant.now().toString(),
                        EventHeaders.DATA_SCHEMA, contract.dataSchema(),
                        EventHeaders.TENANT_ID, tenantId,
                        EventHeaders.CORRELATION_ID, correlationId,
                        EventHeaders.AGGREGATE_VERSION, String.valueOf(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add(EventHeaders.ACTOR, "visitor".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Sends records in order and waits until Kafka holds them. */
    @SafeVarargs
    public static void send(ProducerRecord<String, byte[]>... records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record).get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Kafka did not take the record", e);
        }
    }

    /** Everything on a topic now, of all partitions. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (consumer.endOffsets(partitions).entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The value of a header; empty when absent. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String bootstrap() {
        return TestPlatform.get().kafka().bootstrapServers();
    }
}

package nl.rentguy.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what reached a topic. */
final class Published {
    private Published() {}

    /** The version headers of one key, in the order of the topic. */
    static List<Long> versions(String topic, String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                OutboxDatabase.PLATFORM.kafka().bootstrapServers(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Long> versions = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().equals(key)) {
                        versions.add(Long.valueOf(new String(
                                record.headers()
                                        .lastHeader("ce_aggregateversion")
                                        .value(),
                                StandardCharsets.UTF_8)));
                    }
                });
            }
            return versions;
        }
    }
}

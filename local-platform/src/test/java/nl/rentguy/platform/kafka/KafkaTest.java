package nl.rentguy.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.rentguy.platform.SharedPlatform;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KafkaTest {

    private final Kafka kafka = SharedPlatform.get().kafka();

    private void send(String topic, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(30, TimeUnit.SECONDS);
        }
    }

    private List<String> read(String topic, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "reads", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> values.add(read.value()));
                return values.size() >= expected;
            });
        }
        return values;
    }

    @Test
    void acknowledgedEventsOutliveAKill() throws Exception {
        // Given
        send("kept", "a", "before");
        int port = kafka.port();

        // When
        kafka.kill();

        // Then
        assertThat(kafka.isAlive()).isFalse();
        kafka.start();
        assertThat(kafka.port()).isEqualTo(port);
        send("kept", "a", "after");
        assertThat(read("kept", 2)).containsExactly("before", "after");
    }

    @Test
    void topicsComeIntoBeingWithFourPartitions() throws Exception {
        // When
        send("fresh", "a", "first");

        // Then
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            assertThat(consumer.partitionsFor("fresh")).hasSize(4);
        }
    }
}

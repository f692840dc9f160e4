package nl.rentguy.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {

    static Stream<EventContract<?>> contracts() {
        return EventCatalog.contracts().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyGoldenSampleCanBeRead(EventContract<?> contract) throws IOException {
        // Given
        ConsumerRecord<String, byte[]> record = sample(contract);

        // When
        EventEnvelope<?> event = new EventDecoder(record).decode();

        // Then
        assertThat(event.type()).isEqualTo(contract.type());
        assertThat(event.data()).isInstanceOf(contract.payload());
        assertThat(event.subject()).hasToString(record.key());
    }

    @Test
    void aTypeNobodyKnowsIsSaidToBeUnknown() throws IOException {
        // Given
        ConsumerRecord<String, byte[]> record = sample(EventCatalog.contracts().getFirst());
        replace(record, EventHeaders.DATA_SCHEMA, "urn:rentguy:event:lead.created:99");

        // When
        var decoding = assertThatThrownBy(() -> new EventDecoder(record).decode());

        // Then
        decoding.isInstanceOf(UnknownEvent.class).hasMessageContaining("lead.created:99");
    }

    @ParameterizedTest
    @ValueSource(strings = {EventHeaders.ID, EventHeaders.SUBJECT, EventHeaders.TIME, EventHeaders.AGGREGATE_VERSION})
    void aMalformedHeaderMakesTheEventCorrupt(String header) throws IOException {
        // Given
        ConsumerRecord<String, byte[]> record = sample(EventCatalog.contracts().getFirst());
        replace(record, header, "nonsense");

        // When
        var decoding = assertThatThrownBy(() -> new EventDecoder(record).decode());

        // Then
        decoding.isInstanceOf(CorruptEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {EventHeaders.ID, EventHeaders.TENANT_ID, EventHeaders.CORRELATION_ID, EventHeaders.ACTOR})
    void aMissingHeaderIsNamed(String header) throws IOException {
        // Given
        ConsumerRecord<String, byte[]> record = sample(EventCatalog.contracts().getFirst());
        record.headers().remove(header);

        // When
        var decoding = assertThatThrownBy(() -> new EventDecoder(record).decode());

        // Then
        decoding.isInstanceOf(CorruptEvent.class).hasMessageContaining(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two lines\r\nX-Evil: 1", "caf\u00e9", "with space"})
    void aCorrelationIdThatNoHeaderCouldCarryMakesTheEventCorrupt(String correlationId) throws IOException {
        // Given
        ConsumerRecord<String, byte[]> record = sample(EventCatalog.contracts().getFirst());
        replace(record, EventHeaders.CORRELATION_ID, correlationId);

        // When
        var decoding = assertThatThrownBy(() -> new EventDecoder(record).decode());

        // Then
        decoding.isInstanceOf(CorruptEvent.class).hasMessageContaining(EventHeaders.CORRELATION_ID);
    }

    private static ConsumerRecord<String, byte[]> sample(EventContract<?> contract) throws IOException {
        try (InputStream file =
                EventDecoderTest.class.getClassLoader().getResourceAsStream(contract.sampleResource())) {
            JsonNode sample = new ObjectMapper().readTree(file);
            byte[] data = sample.get("data").toString().getBytes(StandardCharsets.UTF_8);
            String key = sample.get("headers").get(EventHeaders.SUBJECT).asText();
            var record = new ConsumerRecord<>(contract.topic(), 0, 0L, key, data);
            sample.get("headers")
                    .properties()
                    .forEach(header ->
                            replace(record, header.getKey(), header.getValue().asText()));
            return record;
        }
    }

    private static void replace(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name);
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

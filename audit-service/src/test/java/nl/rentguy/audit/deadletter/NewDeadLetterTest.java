package nl.rentguy.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewDeadLetterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String ENDLESS = "x".repeat(250);

    private final RecordHeaders headers = new RecordHeaders();

    private NewDeadLetter parked(String key, long timestamp) {
        return NewDeadLetter.parked(
                new UUID(0, 1),
                new ConsumerRecord<>(
                        "rentguy.lead.dlq.crm-service",
                        2,
                        7,
                        timestamp,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        key,
                        new byte[0],
                        headers,
                        Optional.empty()),
                NOW);
    }

    private void header(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesThatAreTooLongAreReplacedAndKeptInTheHeaders() {
        // Given
        header(EventHeaders.TENANT_ID, ENDLESS);
        header(EventHeaders.DEAD_LETTER_TOPIC, ENDLESS);
        header(EventHeaders.DEAD_LETTER_GROUP, ENDLESS);

        // When
        NewDeadLetter letter = parked("key", NOW.toEpochMilli());

        // Then
        assertThat(letter.tenantId()).isEmpty();
        assertThat(letter.topic()).isEqualTo("rentguy.lead");
        assertThat(letter.consumerGroup()).isEqualTo("crm-service");
        assertThat(letter.headers()).contains(ENDLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "soon"})
    void aMomentThatCannotBeIsNow(String moment) {
        // Given
        header(EventHeaders.DEAD_LETTER_AT, moment);

        // When
        NewDeadLetter letter = parked("key", NOW.toEpochMilli());

        // Then
        assertThat(letter.parkedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MAX_VALUE})
    void anImpossibleTimeOfTheMessageIsTheSameOnEveryReading(long timestamp) {
        // When
        NewDeadLetter letter = parked("key", timestamp);

        // Then
        assertThat(letter.readAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theKeyStaysAsItIsButForWhatTextCannotHold() {
        // When
        NewDeadLetter letter = parked(" key\0\n", NOW.toEpochMilli());

        // Then
        assertThat(letter.recordKey()).isEqualTo(" key\uFFFD\n");
    }
}

package nl.rentguy.audit.deadletter;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A row about to be written; its JSON names are the table's columns, the payload in Base64. Whatever a message says about
 * itself, the database takes the row: what is indexed is bounded, moments are plausible. The headers keep the originals.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NewDeadLetter(
        String tenantId,
        UUID id,
        String topic,
        String consumerGroup,
        @Nullable String type,
        String reason,
        @Nullable String detail,
        int attempts,
        @Nullable String recordKey,
        String headers,
        @Nullable String payload,
        Instant parkedAt,
        Instant readAt,
        String readTopic,
        int readPartition,
        long readOffset) {

    private static final String SEPARATOR = ".dlq.";

    /** Kafka's own limit for topics; an index entry has room for more. */
    private static final int LONGEST_NAME = 249;

    private static final Duration AHEAD = Duration.ofDays(3650);

    /** A message this service itself cannot record. */
    static NewDeadLetter unreadable(
            UUID id, String group, ConsumerRecord<String, byte[]> message, String detail, Instant now) {
        return of(id, message, message.topic(), group, "corrupt-event", detail, 1, now, now);
    }

    /** A message some consumer group parked; what its headers do not say is taken from the topic's name. */
    static NewDeadLetter parked(UUID id, ConsumerRecord<String, byte[]> letter, Instant now) {
        String[] names = letter.topic().split(SEPARATOR, 2);
        return of(
                id,
                letter,
                name(header(letter, EventHeaders.DEAD_LETTER_TOPIC), names[0]),
                name(header(letter, EventHeaders.DEAD_LETTER_GROUP), names[names.length - 1]),
                orElse(header(letter, EventHeaders.DEAD_LETTER_REASON), "unstated"),
                header(letter, EventHeaders.DEAD_LETTER_DETAIL),
                attempts(header(letter, EventHeaders.DEAD_LETTER_ATTEMPTS)),
                plausible(moment(header(letter, EventHeaders.DEAD_LETTER_AT), now), now, now),
                now);
    }

    private static NewDeadLetter of(
            UUID id,
            ConsumerRecord<String, byte[]> message,
            String topic,
            String group,
            String reason,
            @Nullable String detail,
            int attempts,
            Instant parkedAt,
            Instant now) {
        byte[] payload = message.value();
        return new NewDeadLetter(
                name(header(message, EventHeaders.TENANT_ID), ""),
                id,
                topic,
                group,
                header(message, EventHeaders.TYPE),
                reason,
                detail,
                attempts,
                message.key() == null ? null : storable(message.key()),
                LetterHeaders.toJson(message.headers()),
                payload == null ? null : Base64.getEncoder().encodeToString(payload),
                parkedAt,
                plausible(Instant.ofEpochMilli(message.timestamp()), now, Instant.EPOCH),
                message.topic(),
                message.partition(),
                message.offset());
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : storable(new String(header.value(), StandardCharsets.UTF_8)).strip();
    }

    /** PostgreSQL's text holds no zero byte; the exact bytes are kept in the headers. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String name(@Nullable String text, String otherwise) {
        return text == null || text.length() > LONGEST_NAME ? otherwise : orElse(text, otherwise);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private static int attempts(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The moment if it lies between 1970 and ten years from now. */
    private static Instant plausible(Instant moment, Instant now, Instant otherwise) {
        return moment.isBefore(Instant.EPOCH) || moment.isAfter(now.plus(AHEAD)) ? otherwise : moment;
    }

    private static Instant moment(@Nullable String text, Instant otherwise) {
        try {
            return text == null ? otherwise : Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            return otherwise;
        }
    }
}

package nl.rentguy.audit.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.audit.web.DataView;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as staff see it.
 *
 * @param data the message's JSON; a plain string when it is not JSON
 * @param repairedData what a replay sent instead of it
 */
record DeadLetterView(
        UUID id,
        String state,
        String topic,
        String consumerGroup,
        @Nullable String type,
        String reason,
        @Nullable String detail,
        int attempts,
        @Nullable String key,
        List<LetterHeaders.Entry> headers,
        @Nullable JsonNode data,
        Instant parkedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String discardReason,
        @Nullable JsonNode repairedData) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id,
                letter.state,
                letter.topic,
                letter.consumerGroup,
                letter.type,
                letter.reason,
                letter.detail,
                letter.attempts,
                letter.recordKey,
                LetterHeaders.entries(letter.headers),
                DataView.of(letter.payload),
                letter.parkedAt,
                letter.decidedAt,
                letter.decidedBy,
                letter.discardReason,
                DataView.of(letter.repairedData));
    }
}

package nl.rentguy.audit.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A message that a consumer group could not handle, waiting for a person to decide about it. The service may update the
 * columns of the decision and no other, so an update names only what changed.
 */
@Entity
@DynamicUpdate
@Table(name = "dead_letter")
public class DeadLetter {

    static final String PARKED = "parked";
    static final String REPLAYED = "replayed";
    static final String DISCARDED = "discarded";
    static final List<String> STATES = List.of(PARKED, REPLAYED, DISCARDED);

    /** Aggregate version of the event that tells of the decision; being parked was version 1. */
    static final long VERSION_WHEN_DECIDED = 2;

    @Id
    public UUID id;

    @Column
    public String tenantId;

    /** Where the message was before it was parked, and where a replay puts it. */
    @Column
    public String topic;

    @Column
    public String consumerGroup;

    @Column
    public @Nullable String type;

    @Column
    public String reason;

    @Column
    public @Nullable String detail;

    @Column
    public int attempts;

    @Column
    public @Nullable String recordKey;

    /** JSON as {@link LetterHeaders} writes it. */
    @Column
    public String headers;

    @Column
    public byte @Nullable [] payload;

    @Column
    public Instant parkedAt;

    @Column
    public String state;

    @Column
    public @Nullable Instant decidedAt;

    @Column
    public @Nullable String decidedBy;

    @Column
    public @Nullable String discardReason;

    /** JSON that was sent instead of the original data; null when the replay changed nothing. */
    @Column
    public @Nullable String repairedData;

    /**
     * The word, when it names a state.
     *
     * @throws IllegalArgumentException otherwise
     */
    static String state(String word) {
        if (!STATES.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    void replayed(Instant now, String actor, @Nullable String repaired) {
        decide(REPLAYED, now, actor);
        repairedData = repaired;
    }

    void discarded(Instant now, String actor, String why) {
        decide(DISCARDED, now, actor);
        discardReason = why;
    }

    private void decide(String decision, Instant now, String actor) {
        if (!PARKED.equals(state)) {
            throw new DeadLetterAlreadyDecided(state);
        }
        state = decision;
        decidedAt = now;
        decidedBy = actor;
    }
}

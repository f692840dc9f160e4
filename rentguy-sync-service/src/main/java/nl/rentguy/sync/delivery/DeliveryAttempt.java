package nl.rentguy.sync.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a try: a look-up or what was to be delivered. The first one is written when the try begins and completed
 * when it ends; incomplete, its sender died.
 */
@Entity
@Table(name = "delivery_attempt")
@IdClass(DeliveryAttempt.Key.class)
public class DeliveryAttempt {
    @Id
    private UUID deliveryId;

    @Id
    private int number;

    @Id
    private String kind;

    @Column
    private Instant startedAt;

    @Column
    private @Nullable Long durationMs;

    @Column
    private @Nullable String method;

    @Column
    private @Nullable String path;

    @Column
    private @Nullable String idempotencyKey;

    @Column(name = "body_sha256")
    private @Nullable String bodySha256;

    @Column
    private String outcome;

    @Column
    private @Nullable Integer httpStatus;

    @Column
    private @Nullable String answer;

    protected DeliveryAttempt() {}

    /** Which request of which try of which delivery. */
    public record Key(UUID deliveryId, int number, String kind) {}

    public int number() {
        return number;
    }

    /** {@code look-up} or {@code send}. */
    public String kind() {
        return kind;
    }

    /** Null until the try ended. */
    public @Nullable String method() {
        return method;
    }

    /** Below the address of RentGuy's API; null until the try ended. */
    public @Nullable String path() {
        return path;
    }

    /** Null for a look-up. */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** SHA-256 of the body in hexadecimal digits; null without one. */
    public @Nullable String bodySha256() {
        return bodySha256;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Milliseconds; null until the try ended. */
    public @Nullable Long durationMs() {
        return durationMs;
    }

    /** Wire name of the verdict, or {@code unfinished}; of a look-up also {@code held}, {@code newer-held}, {@code not-held}. */
    public String outcome() {
        return outcome;
    }

    public @Nullable Integer httpStatus() {
        return httpStatus;
    }

    /** RentGuy's answer where it did not accept; an accepted one only repeats what was sent. */
    public @Nullable String answer() {
        return answer;
    }
}

package nl.rentguy.sync.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try of a delivery. Written when the try begins, completed when it ends; incomplete, its sender died. */
@Entity
@Table(name = "delivery_attempt")
@IdClass(DeliveryAttempt.Key.class)
public class DeliveryAttempt {
    @Id
    private UUID deliveryId;

    @Id
    private int number;

    @Column
    private Instant startedAt;

    @Column
    private @Nullable Long durationMs;

    @Column
    private String outcome;

    @Column
    private @Nullable Integer httpStatus;

    @Column
    private @Nullable String answer;

    protected DeliveryAttempt() {}

    /** Which try of which delivery. */
    public record Key(UUID deliveryId, int number) {}

    public int number() {
        return number;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Milliseconds; null until the try ended. */
    public @Nullable Long durationMs() {
        return durationMs;
    }

    /** Wire name of the verdict, or {@code unfinished}. */
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

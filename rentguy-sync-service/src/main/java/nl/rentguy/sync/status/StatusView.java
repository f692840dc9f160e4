package nl.rentguy.sync.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the integration stands for one tenant.
 *
 * @param configured whether address, key and workspace are set; if not, deliveries wait
 * @param enabled whether anything is sent; if not, deliveries wait
 * @param workspace the tenant's workspace in RentGuy; absent when it is that of another tenant
 * @param queueSize deliveries RentGuy does not hold yet and that are still tried
 * @param oldestWaitingSeconds how long the oldest of them waits, since staff retried it if they did; 0 when there is none
 * @param lastSync when RentGuy was last called
 * @param lastSuccess when it last confirmed a delivery
 * @param errorCount failed tries within the last 24 hours
 * @param exhausted deliveries that were given up and wait for a decision of staff
 * @param stuck deliveries that wait for something that was given up or cancelled; the list says for what
 * @param circuit {@code closed}: sending; {@code open}: the tenant's RentGuy is left alone; {@code half-open}: probing.
 *     Of the replica that answers.
 * @param pausedUntil until when RentGuy asked that replica to send nothing; null when it did not
 */
public record StatusView(
        boolean configured,
        boolean enabled,
        @Nullable String workspace,
        long queueSize,
        long oldestWaitingSeconds,
        @Nullable Instant lastSync,
        @Nullable Instant lastSuccess,
        @Nullable LastError lastError,
        long errorCount,
        long exhausted,
        long stuck,
        String circuit,
        @Nullable Instant pausedUntil) {}

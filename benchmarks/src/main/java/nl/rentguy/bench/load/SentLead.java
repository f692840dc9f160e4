package nl.rentguy.bench.load;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lead of an open loop. Times are microseconds since 1970, to be compared with those that services write down.
 *
 * @param plannedAt when it was to be sent, which is when its visitor began to wait
 * @param answeredAt when the answer was read, or the failure noticed
 * @param lead null when it was not accepted
 * @param outcome the answer's status; {@code no answer} for a broken connection
 */
public record SentLead(
        long plannedAt, long answeredAt, @Nullable UUID lead, String outcome) {

    public boolean isAccepted() {
        return lead != null;
    }
}

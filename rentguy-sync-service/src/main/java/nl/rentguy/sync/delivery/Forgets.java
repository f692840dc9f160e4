package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Whoever keeps something that ended and that nobody needs for ever. */
public interface Forgets {

    /**
     * Removes one small batch of a tenant's, in the running transaction of the system role.
     *
     * @param before what was made earlier goes, if it has ended
     * @return how much went; more may be left when it is not 0
     */
    Uni<Integer> forget(String tenantId, Instant before);

    /** The lowest id that can have been made at that moment or later, as ids begin with their moment (RFC 9562 §5.7). */
    static UUID firstIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}

package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;

/** Whoever has more to do once RentGuy took a delivery. */
public interface AfterDelivery {

    /**
     * What RentGuy took.
     *
     * @param context in whose name to go on
     * @param answer what RentGuy said; empty where a look-up found it there
     */
    record Done(CallContext context, EntityType entityType, UUID entityId, long entityVersion, String answer) {}

    /** Goes on, in the transaction that notes the delivery as delivered; what is of no interest is passed over. */
    Uni<Void> delivered(Done done);
}

package nl.rentguy.sync.rentguy;

import io.smallrye.mutiny.Uni;

/** The way to RentGuy. */
public interface RentGuyGateway {

    /**
     * Calls RentGuy once.
     *
     * @return what became of it, within the tenant's time-out; never fails
     */
    Uni<RentGuyAnswer> call(RentGuyRequest request);
}

package nl.rentguy.sync.rentguy;

import io.smallrye.mutiny.Uni;

/** The way to RentGuy. */
public interface RentGuyGateway {

    /**
     * Makes RentGuy hold a contact or an enquiry, by creating or updating it. Tries once.
     *
     * @return what became of it, within the tenant's time-out; never fails
     */
    Uni<RentGuyAnswer> put(RentGuyWrite write);
}

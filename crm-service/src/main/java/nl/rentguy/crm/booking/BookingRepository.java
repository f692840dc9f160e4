package nl.rentguy.crm.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Bookings of the transaction's tenant. Whoever locks one locks its deal first, or two changes could wait for each other. */
@ApplicationScoped
public class BookingRepository {

    Uni<Void> persist(Booking booking) {
        return Panache.getSession().chain(session -> session.persist(booking));
    }

    Uni<@Nullable Booking> ofDeal(UUID dealId) {
        return Panache.getSession()
                .chain(session -> queryByDeal(session, dealId).getSingleResultOrNull());
    }

    /** The deal's booking, held until the transaction ends. */
    public Uni<@Nullable Booking> lockOfDeal(UUID dealId) {
        return Panache.getSession()
                .chain(session -> queryByDeal(session, dealId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    /** The deal a booking belongs to; null when there is no such booking. */
    public Uni<@Nullable UUID> dealOf(UUID bookingId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("select dealId from Booking where id = :id", UUID.class)
                        .setParameter("id", bookingId)
                        .getSingleResultOrNull());
    }

    private static Mutiny.SelectionQuery<Booking> queryByDeal(Mutiny.Session session, UUID dealId) {
        return session.createSelectionQuery("from Booking where dealId = :dealId", Booking.class)
                .setParameter("dealId", dealId);
    }
}

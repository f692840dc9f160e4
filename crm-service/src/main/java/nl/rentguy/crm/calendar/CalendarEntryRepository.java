package nl.rentguy.crm.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calendar entries of the transaction's tenant. */
@ApplicationScoped
class CalendarEntryRepository {

    Uni<Void> persist(CalendarEntry entry) {
        return Panache.getSession().chain(session -> session.persist(entry));
    }

    /** The booking's entry, held until the transaction ends; null while its client was told nothing. */
    Uni<@Nullable CalendarEntry> lock(UUID bookingId) {
        return Panache.getSession()
                .chain(session -> session.find(CalendarEntry.class, bookingId, LockModeType.PESSIMISTIC_WRITE));
    }
}

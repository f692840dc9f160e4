package nl.rentguy.sync.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries in the database; every method runs in the caller's tenant transaction. */
@ApplicationScoped
class DeliveryRepository {
    private static final List<DeliveryState> QUEUED = List.of(DeliveryState.WAITING, DeliveryState.RETRYING);

    Uni<Void> add(Delivery delivery) {
        return Panache.getSession().chain(session -> session.persist(delivery));
    }

    /** The delivery, locked until the transaction ends; null when there is none. */
    Uni<@Nullable Delivery> lock(UUID id) {
        return Panache.getSession().chain(session -> session.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of the deliveries that are there, locked until the transaction ends. */
    Uni<List<Delivery>> lockAll(List<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Delivery where id in ?1 order by id", Delivery.class)
                        .setParameter(1, ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    /** Whether that very version was queued before. */
    Uni<Boolean> knows(NewDelivery what) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                select count(*) from Delivery
                                 where entityType = ?1 and entityId = ?2 and entityVersion = ?3
                                """, Long.class)
                        .setParameter(1, what.entityType())
                        .setParameter(2, what.entityId())
                        .setParameter(3, what.version())
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /** Takes whatever of the entity is queued out of the queue. One that is on its way is left to end. */
    Uni<Integer> supersedeQueued(EntityType type, UUID entityId) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("""
                                update Delivery set state = ?1, lastError = ?2
                                 where entityType = ?3 and entityId = ?4 and state in ?5
                                """)
                        .setParameter(1, DeliveryState.SUPERSEDED)
                        .setParameter(2, Delivery.NEWER_KNOWN)
                        .setParameter(3, type)
                        .setParameter(4, entityId)
                        .setParameter(5, QUEUED)
                        .executeUpdate());
    }
}

package nl.rentguy.sync.project;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects in the database; every method runs in the caller's tenant transaction. */
@ApplicationScoped
class ProjectRepository {

    Uni<Void> add(Project project) {
        return Panache.getSession().chain(session -> session.persist(project));
    }

    /** The project, locked until the transaction ends; null when there is none. */
    Uni<@Nullable Project> lock(UUID id) {
        return Panache.getSession().chain(session -> session.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The deal's project, locked until the transaction ends; null when none is due. */
    Uni<@Nullable Project> lockOfDeal(UUID dealId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Project where dealId = ?1", Project.class)
                        .setParameter(1, dealId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    /** The deal's project; null when none is due. */
    Uni<@Nullable Project> ofDeal(UUID dealId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Project where dealId = ?1", Project.class)
                        .setParameter(1, dealId)
                        .getSingleResultOrNull());
    }
}

package nl.rentguy.crm.activity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.persistence.Listing;
import nl.rentguy.events.SubjectType;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Activities of the transaction's tenant. */
@ApplicationScoped
public class ActivityRepository {

    /** What a caller may filter by; null keeps every row. */
    record Filter(
            @Nullable SubjectType subjectType,
            @Nullable UUID subjectId,
            @Nullable String owner,
            @Nullable Boolean open,
            @Nullable Instant dueBefore) {}

    Uni<Void> persist(Activity activity) {
        return Panache.getSession().chain(session -> session.persist(activity));
    }

    /** Writes what changed now: the next insert may depend on it, and Hibernate would write inserts first. */
    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }

    /** The activity, held until the transaction ends. */
    Uni<@Nullable Activity> lock(UUID id) {
        return Panache.getSession().chain(session -> session.find(Activity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The deal's open SLA task, held until the transaction ends. */
    Uni<@Nullable Activity> lockOpenFollowUp(UUID dealId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Activity where subjectId = :dealId and slaStage is not null and completedAt is null",
                                Activity.class)
                        .setParameter("dealId", dealId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    /** The open task of a matter, held until the transaction ends. */
    Uni<@Nullable Activity> lockOpenTask(UUID subjectId, Matter matter) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Activity where subjectId = :subjectId and matter = :matter and completedAt is null",
                                Activity.class)
                        .setParameter("subjectId", subjectId)
                        .setParameter("matter", matter)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    /** Whether the tenant has that lead, contact or deal. */
    Uni<Boolean> subjectExists(SubjectType type, UUID id) {
        String table = switch (type) {
            case LEAD -> "crm_lead";
            case CONTACT -> "crm_contact";
            case DEAL -> "crm_deal";
            case BOOKING, PROJECT, INTEGRATION -> throw new IllegalArgumentException(type + " has no activities");
        };
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select 1 from " + table + " where id = ?1)", Boolean.class)
                        .setParameter(1, id)
                        .getSingleResult());
    }

    /**
     * Newest first, or with {@code dueBefore} the latest due first: whoever asks what is due wants a stretch of time, and
     * in this order that is a stretch of an index.
     */
    Uni<List<Activity>> page(Filter filter, PageRequest page) {
        Listing<Activity> listing = Listing.of(Activity.class, "from Activity a", "a")
                .equal("subjectType", filter.subjectType())
                .equal("subjectId", filter.subjectId())
                .equal("owner", filter.owner())
                .only(Boolean.TRUE.equals(filter.open()), "a.completedAt is null")
                .only(Boolean.FALSE.equals(filter.open()), "a.completedAt is not null")
                .matching("a.dueAt < :dueBefore", "dueBefore", filter.dueBefore());
        if (filter.dueBefore() == null) {
            return listing.read(page);
        }
        UUID after = page.after();
        if (after == null) {
            return listing.latestBy("dueAt", null).read(page);
        }
        return dueTime(after).chain(ofLast -> listing.latestBy("dueAt", ofLast).read(page));
    }

    private Uni<Instant> dueTime(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Activity.class, id))
                .map(activity -> activity == null ? null : activity.dueAt())
                .onItem()
                .ifNull()
                .failWith(() -> Problems.invalid("after", "unknown", "the id of an activity that is due"));
    }
}

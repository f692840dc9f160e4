package nl.rentguy.crm.deal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.persistence.Listing;
import nl.rentguy.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Deals of the transaction's tenant. */
@ApplicationScoped
public class DealRepository {
    private static final String WITH_CONTACT =
            "select new " + DealWithContact.class.getName() + "(d, c) from Deal d join Contact c on c.id = d.contactId";

    /** What a caller may filter by; null keeps every row. */
    record Filter(
            @Nullable String pipeline,
            @Nullable String stage,
            @Nullable UUID contactId,
            @Nullable UUID leadId,
            @Nullable DealStatus status) {}

    /** The deal, held until the transaction ends. */
    Uni<@Nullable Deal> lock(UUID id) {
        return Panache.getSession().chain(session -> session.find(Deal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<@Nullable DealWithContact> byId(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                WITH_CONTACT + " where d.id = :id", DealWithContact.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    /** Newest first. */
    Uni<List<DealWithContact>> page(Filter filter, PageRequest page) {
        return Listing.of(DealWithContact.class, WITH_CONTACT, "d")
                .equal("pipeline", filter.pipeline())
                .equal("stage", filter.stage())
                .equal("contactId", filter.contactId())
                .equal("leadId", filter.leadId())
                .equal("status", filter.status())
                .read(page);
    }
}

package nl.rentguy.crm.lead;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.persistence.Listing;
import nl.rentguy.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Leads of the transaction's tenant. */
@ApplicationScoped
public class LeadRepository {

    /** What a caller may filter by; null keeps every row. */
    record Filter(
            @Nullable LeadStatus status,
            @Nullable String source,
            @Nullable UUID contactId,
            @Nullable String email) {}

    public Uni<@Nullable Lead> byId(UUID id) {
        return Panache.getSession().chain(session -> session.find(Lead.class, id));
    }

    /** Lets a lead follow its deal to a status. */
    public Uni<Void> follow(UUID id, LeadStatus reached, Instant now) {
        return byId(id).invoke(lead -> lead.follow(reached, now)).replaceWithVoid();
    }

    /** Newest first. */
    Uni<List<Lead>> page(Filter filter, PageRequest page) {
        return Listing.of(Lead.class, "from Lead l", "l")
                .equal("status", filter.status())
                .equal("source", filter.source())
                .equal("contactId", filter.contactId())
                .equal("email", filter.email())
                .read(page);
    }
}

package nl.rentguy.lead.model;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads of the transaction's tenant. */
@ApplicationScoped
public class LeadRepository implements PanacheRepositoryBase<Lead, LeadId> {

    /** Newest first, from below {@code after}. */
    public Uni<List<Lead>> page(String tenantId, @Nullable UUID after, int size) {
        return (after == null
                        ? find("tenantId = ?1 order by id desc", tenantId)
                        : find("tenantId = ?1 and id < ?2 order by id desc", tenantId, after))
                .page(0, size)
                .list();
    }
}

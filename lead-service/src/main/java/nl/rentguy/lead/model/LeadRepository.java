package nl.rentguy.lead.model;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Leads of the transaction's tenant. */
@ApplicationScoped
public class LeadRepository implements PanacheRepositoryBase<Lead, LeadId> {
    /** One statement and one parameter for any number of leads. */
    private static final String INSERT = """
            insert into lead (tenant_id, id, version, site_key, first_name, infix, last_name, email, phone, language,
                              event_type, event_date, guests, location, package_interest, message, source,
                              campaign_source, campaign_medium, campaign_name, campaign_term, campaign_content,
                              consent_text_version, consent_marketing, received_at, correlation_id)
            select tenant_id, id, version, site_key, first_name, infix, last_name, email, phone, language,
                   event_type, event_date, guests, location, package_interest, message, source,
                   campaign_source, campaign_medium, campaign_name, campaign_term, campaign_content,
                   consent_text_version, consent_marketing, received_at, correlation_id
              from jsonb_populate_recordset(null::lead, cast(cast($1 as text) as jsonb))
            """;

    /** Stores new leads. */
    public Uni<Void> insert(List<Lead> leads) {
        JsonArray rows = new JsonArray();
        leads.forEach(lead -> rows.add(lead.row()));
        return leads.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(INSERT, rows.encode()).replaceWithVoid();
    }

    /** Newest first, from below {@code after}. */
    public Uni<List<Lead>> page(String tenantId, @Nullable UUID after, int size) {
        return (after == null
                        ? find("tenantId = ?1 order by id desc", tenantId)
                        : find("tenantId = ?1 and id < ?2 order by id desc", tenantId, after))
                .page(0, size)
                .list();
    }
}

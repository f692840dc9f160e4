package nl.rentguy.sync.crm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.DealStageChanged;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the events of a deal say, in whatever order they come: only its creation tells the whole, and the
 * stage is that of the highest version. Every method locks the deal until the transaction ends.
 */
@ApplicationScoped
public class DealStates {
    private static final String COLUMNS = "deal_id, version, pipeline, stage, contact_id, title, event_date";

    private static final String CREATED = """
            insert into deal_state as d (tenant_id, deal_id, version, pipeline, stage, contact_id, title, event_date)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (tenant_id, deal_id) do update
               set contact_id = excluded.contact_id, title = excluded.title, event_date = excluded.event_date,
                   version = greatest(d.version, excluded.version),
                   pipeline = case when d.version < excluded.version then excluded.pipeline else d.pipeline end,
                   stage = case when d.version < excluded.version then excluded.stage else d.stage end
            returning
            """ + COLUMNS;

    private static final String MOVED = """
            insert into deal_state as d (tenant_id, deal_id, version, pipeline, stage)
            values ($1, $2, $3, $4, $5)
            on conflict (tenant_id, deal_id) do update
               set version = greatest(d.version, excluded.version),
                   pipeline = case when d.version < excluded.version then excluded.pipeline else d.pipeline end,
                   stage = case when d.version < excluded.version then excluded.stage else d.stage end
            returning
            """ + COLUMNS;

    private static final String LOCK = """
            insert into deal_state as d (tenant_id, deal_id) values ($1, $2)
            on conflict (tenant_id, deal_id) do update set version = d.version
            returning
            """ + COLUMNS;

    Uni<@Nullable DealState> created(String tenantId, DealCreated deal, long version) {
        return one(
                CREATED,
                tenantId,
                deal.dealId(),
                version,
                deal.pipeline(),
                deal.stage(),
                deal.contactId(),
                deal.title(),
                deal.eventDate());
    }

    Uni<@Nullable DealState> moved(String tenantId, DealStageChanged move, long version) {
        return one(MOVED, tenantId, move.dealId(), version, move.pipeline(), move.toStage());
    }

    /** The deal; null while its creation is not known. Locked either way. */
    public Uni<@Nullable DealState> lock(String tenantId, UUID dealId) {
        return one(LOCK, tenantId, dealId);
    }

    private static Uni<@Nullable DealState> one(String statement, @Nullable Object... values) {
        return Sql.select(DealStates::orNone, statement, values)
                .map(List::getFirst)
                .map(Known::deal);
    }

    /** A row may stand for a deal of which only others spoke. */
    private record Known(@Nullable DealState deal) {}

    private static Known orNone(Object[] row) {
        return new Known(
                row[5] == null
                        ? null
                        : new DealState(
                                (UUID) row[0],
                                ((Number) row[1]).longValue(),
                                (String) row[2],
                                (String) row[3],
                                (UUID) row[4],
                                (String) row[5],
                                (@Nullable LocalDate) row[6]));
    }
}

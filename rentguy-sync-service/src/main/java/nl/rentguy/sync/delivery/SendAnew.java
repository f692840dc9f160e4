package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.Sql;

/** Sends what was delivered once more, for where RentGuy does not hold it any more, or not as it was sent. */
@ApplicationScoped
public class SendAnew {
    /** A new key, or RentGuy would give its old answer; the same version, which RentGuy takes as an update. */
    private static final String SEND = """
            update delivery d
               set state = 'retrying', delivered_at = null, in_doubt = false, first_tried_at = null, waiting_since = $4::timestamptz,
                   edits = d.edits + 1,
                   idempotency_key = regexp_replace(d.idempotency_key, '-e[0-9]+$', '') || '-e' || d.edits + 1,
                   due_at = $4::timestamptz + (wanted.ordinality - 1) * make_interval(secs => $5)
              from unnest($3::uuid[]) with ordinality as wanted (entity_id, ordinality)
              join synced_entity e on e.tenant_id = $1 and e.entity_type = $2 and e.entity_id = wanted.entity_id
             where d.tenant_id = $1 and d.entity_type = $2 and d.entity_id = wanted.entity_id
               and d.entity_version = e.newest_version and d.state = 'delivered'
            returning d.id
            """;

    private static final double MILLIS_OF_A_SECOND = 1e3;

    private final DeliveryActions actions;
    private final Clock clock;

    SendAnew(DeliveryActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Queues the newest version of each entity, if it was delivered, in the context's tenant transaction.
     *
     * @param step from one becoming due to the next
     * @return the deliveries; fewer than entities where something newer is on its way
     */
    public Uni<List<UUID>> handle(
            CallContext context, EntityType type, List<UUID> entityIds, Duration step, String why) {
        Instant now = clock.instant();
        return Sql.select(
                        row -> (UUID) row[0],
                        SEND,
                        context.tenantId(),
                        type.wireName(),
                        entityIds.toArray(UUID[]::new),
                        now.atOffset(ZoneOffset.UTC),
                        step.toMillis() / MILLIS_OF_A_SECOND)
                .call(sent -> actions.noteAll(context, DeliveryActions.Kind.RETRIED, sent, why));
    }
}

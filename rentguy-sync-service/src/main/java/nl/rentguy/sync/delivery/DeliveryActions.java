package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Who did what with which delivery; written in the transaction that does it. */
@ApplicationScoped
public class DeliveryActions {
    private final Ids ids;
    private final Clock clock;

    DeliveryActions(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** What staff can do. */
    public enum Kind {
        RETRIED("retried"),
        CANCELLED("cancelled"),
        EDITED("edited"),
        /** Of the whole queue, so it names no delivery. */
        FLUSHED("flushed");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }
    }

    /**
     * Something staff did.
     *
     * @param note how things stood before, in English
     */
    public record Action(String action, String actor, Instant at, String note, String correlationId) {}

    /** Notes one action. {@code payloadBefore} is what an edit replaced. */
    public Uni<Integer> note(
            CallContext context, Kind kind, @Nullable UUID deliveryId, String note, @Nullable String payloadBefore) {
        return Sql.update(
                """
                insert into delivery_action (tenant_id, id, delivery_id, action, actor, correlation_id, at, note,
                                             payload_before)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                context.tenantId(),
                ids.next(),
                deliveryId,
                kind.wireName,
                context.actor(),
                context.correlationId(),
                now(),
                note,
                payloadBefore);
    }

    /** Notes the same action on many deliveries. */
    public Uni<Integer> noteAll(CallContext context, Kind kind, List<UUID> deliveryIds, String note) {
        return Sql.update(
                """
                insert into delivery_action (tenant_id, id, delivery_id, action, actor, correlation_id, at, note)
                select $1, id, delivery_id, $4, $5, $6, $7, $8 from unnest($2::uuid[], $3::uuid[]) as made (id, delivery_id)
                """,
                context.tenantId(),
                deliveryIds.stream().map(deliveryId -> ids.next()).toArray(UUID[]::new),
                deliveryIds.toArray(UUID[]::new),
                kind.wireName,
                context.actor(),
                context.correlationId(),
                now(),
                note);
    }

    /** What staff did with a delivery, first to last. */
    public Uni<List<Action>> of(String tenantId, UUID deliveryId) {
        return Sql.select(
                row -> new Action(
                        (String) row[0],
                        (String) row[1],
                        ((OffsetDateTime) row[2]).toInstant(),
                        (String) row[3],
                        (String) row[4]),
                """
                select action, actor, at, note, correlation_id from delivery_action
                 where tenant_id = $1 and delivery_id = $2 order by id
                """,
                tenantId,
                deliveryId);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

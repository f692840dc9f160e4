package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Messages as they came, and what became of them. Every method runs in the caller's transaction. */
@ApplicationScoped
class WebhookReceipts {
    private final Ids ids;

    WebhookReceipts(Ids ids) {
        this.ids = ids;
    }

    /** Stores it unless a message with that id is there. */
    Uni<Arrival> add(NewReceipt receipt) {
        return Sql.update(
                        """
                        insert into webhook_receipt (tenant_id, id, delivery_id, type, body, signature, signed_at, received_at,
                                                     due_at, state, correlation_id)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $8, 'waiting', $9)
                        on conflict (tenant_id, delivery_id) do nothing
                        """,
                        receipt.tenantId(),
                        ids.next(),
                        receipt.deliveryId(),
                        receipt.type(),
                        receipt.body(),
                        receipt.signature(),
                        utc(receipt.signedAt()),
                        utc(receipt.receivedAt()),
                        receipt.correlationId())
                .chain(added -> added == 1 ? Uni.createFrom().item(Arrival.NEW) : knownAs(receipt));
    }

    private static Uni<Arrival> knownAs(NewReceipt receipt) {
        return Sql.select(
                        row -> row[0].equals(receipt.signature()) ? Arrival.REPLAYED : Arrival.KNOWN,
                        "select signature from webhook_receipt where tenant_id = $1 and delivery_id = $2",
                        receipt.tenantId(),
                        receipt.deliveryId())
                .map(List::getFirst);
    }

    /** The longest due, of all tenants; for the system role. */
    Uni<List<DueReceipt>> due(Instant now, int most) {
        return Sql.select(row -> new DueReceipt((String) row[0], (UUID) row[1]), """
                select tenant_id, id from webhook_receipt
                 where state = 'waiting' and due_at <= $1 order by due_at, id limit $2
                """, utc(now), most);
    }

    /** The message, locked until the transaction ends; null when another replica has it or it is done. */
    Uni<@Nullable StoredMessage> lock(DueReceipt due) {
        return Sql.select(
                        row -> new StoredMessage((String) row[0], (String) row[1], ((Number) row[2]).intValue()),
                        """
                        select body, correlation_id, attempts from webhook_receipt
                         where tenant_id = $1 and id = $2 and state = 'waiting' for update skip locked
                        """,
                        due.tenantId(),
                        due.id())
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Integer> conclude(DueReceipt due, Outcome outcome, Instant now) {
        return Sql.update("""
                update webhook_receipt set state = $3, note = $4, handled_at = $5, attempts = attempts + 1
                 where tenant_id = $1 and id = $2
                """, due.tenantId(), due.id(), outcome.state().wireName(), outcome.note(), utc(now));
    }

    /** Handling failed; it is tried again at that time. */
    Uni<Integer> postpone(DueReceipt due, String note, Instant until) {
        return Sql.update("""
                update webhook_receipt set note = $3, due_at = $4, attempts = attempts + 1
                 where tenant_id = $1 and id = $2 and state = 'waiting'
                """, due.tenantId(), due.id(), note, utc(until));
    }

    /** Makes one that failed or was ignored due again; 0 when there is none such. */
    Uni<Integer> retry(String tenantId, UUID id, Instant now) {
        return Sql.update("""
                update webhook_receipt set state = 'waiting', due_at = $3, handled_at = null, note = null, attempts = 0
                 where tenant_id = $1 and id = $2 and state in ('failed', 'ignored')
                """, tenantId, id, utc(now));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Where a message is that waits to be handled. */
    record DueReceipt(String tenantId, UUID id) {}

    /** A message that waits to be handled. */
    record StoredMessage(String body, String correlationId, int attempts) {}
}

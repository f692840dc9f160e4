package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads messages for staff, in the tenant's transaction. */
@ApplicationScoped
class ReceiptList {
    private static final String COLUMNS = """
            select id, delivery_id, type, state, note, attempts, signed_at, received_at, handled_at, correlation_id
              from webhook_receipt
            """;

    /** Newest first; one more than the limit, so that the caller knows whether there is a next page. */
    Uni<List<ReceiptView>> find(@Nullable ReceiptState state, PageRequest page) {
        return state == null
                ? Sql.select(
                        ReceiptList::view,
                        COLUMNS + " where ($1::uuid is null or id < $1) order by id desc limit $2",
                        page.after(),
                        page.limit() + 1)
                : Sql.select(
                        ReceiptList::view,
                        COLUMNS + " where state = $3 and ($1::uuid is null or id < $1) order by id desc limit $2",
                        page.after(),
                        page.limit() + 1,
                        state.wireName());
    }

    private static ReceiptView view(Object[] row) {
        return new ReceiptView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).intValue(),
                Objects.requireNonNull(instant(row[6])),
                Objects.requireNonNull(instant(row[7])),
                instant(row[8]),
                (String) row[9]);
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}

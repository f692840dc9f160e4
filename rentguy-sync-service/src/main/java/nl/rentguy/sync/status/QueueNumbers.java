package nl.rentguy.sync.status;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads how one tenant's queue stands, each number from an index of its own so that history costs nothing. */
@ApplicationScoped
class QueueNumbers {
    private static final String NUMBERS = """
            select (select count(*) from delivery
                     where tenant_id = ?1 and state in ('waiting', 'retrying', 'sending')),
                   (select min(created_at) from delivery
                     where tenant_id = ?1 and state in ('waiting', 'retrying', 'sending')),
                   (select max(started_at) from delivery_attempt where tenant_id = ?1),
                   (select max(delivered_at) from delivery where tenant_id = ?1 and state = 'delivered'),
                   (select count(*) from delivery_attempt
                     where tenant_id = ?1 and started_at >= ?2
                       and outcome not in ('unfinished', 'accepted', 'stale')),
                   (select count(*) from delivery where tenant_id = ?1 and state = 'exhausted')
            """;

    private static final String LAST_FAILURE = """
            select started_at, outcome, http_status, answer from delivery_attempt
             where tenant_id = ?1 and outcome not in ('unfinished', 'accepted', 'stale')
             order by started_at desc limit 1
            """;

    /**
     * One tenant's queue.
     *
     * @param waiting deliveries that RentGuy does not hold yet and that are still tried
     * @param oldest when the oldest of them was queued
     * @param errors failed tries since the moment asked for
     * @param exhausted deliveries that were given up
     */
    record Numbers(
            long waiting,
            @Nullable Instant oldest,
            @Nullable Instant lastSync,
            @Nullable Instant lastSuccess,
            long errors,
            long exhausted) {}

    /** In the tenant's transaction. */
    Uni<Numbers> read(String tenantId, Instant errorsSince) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NUMBERS, Object[].class)
                        .setParameter(1, tenantId)
                        .setParameter(2, errorsSince.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(row -> new Numbers(
                        number(row[0]),
                        instant(row[1]),
                        instant(row[2]),
                        instant(row[3]),
                        number(row[4]),
                        number(row[5])));
    }

    /** The latest failed try in the tenant's transaction; null when there was none. */
    Uni<@Nullable LastError> lastError(String tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST_FAILURE, Object[].class)
                        .setParameter(1, tenantId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : lastError(row));
    }

    private static LastError lastError(Object[] row) {
        return new LastError(
                Objects.requireNonNull(instant(row[0])),
                (String) row[1],
                row[2] == null ? null : ((Number) row[2]).intValue(),
                (String) row[3]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return switch (column) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            default -> throw new IllegalStateException("not a time: " + column.getClass());
        };
    }
}

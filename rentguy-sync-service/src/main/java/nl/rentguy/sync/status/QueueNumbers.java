package nl.rentguy.sync.status;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads how one tenant's queue stands, each number from an index of its own so that history costs nothing. */
@ApplicationScoped
class QueueNumbers {
    private static final String NUMBERS = """
            select queued.waiting, queued.retrying, queued.sending, queued.oldest,
                   (select max(started_at) from delivery_attempt where tenant_id = ?1),
                   (select max(delivered_at) from delivery where tenant_id = ?1 and state = 'delivered'),
                   (select count(*) from delivery_attempt
                     where tenant_id = ?1 and started_at >= ?2 and outcome in (FAILED)),
                   (select count(*) from delivery where tenant_id = ?1 and state = 'exhausted')
              from (select count(*) filter (where state = 'waiting') as waiting,
                           count(*) filter (where state = 'retrying') as retrying,
                           count(*) filter (where state = 'sending') as sending,
                           min(waiting_since) as oldest
                      from delivery
                     where tenant_id = ?1 and state in ('waiting', 'retrying', 'sending')) as queued
            """.replace("FAILED", Outcomes.SQL_LIST);

    private static final String DELIVERED = """
            select count(*) from delivery where tenant_id = ?1 and delivered_at >= ?2 and state = 'delivered'
            """;

    private static final String LAST_FAILURE = """
            select started_at, outcome, http_status, answer from delivery_attempt
             where tenant_id = ?1 and outcome in (FAILED)
             order by started_at desc limit 1
            """.replace("FAILED", Outcomes.SQL_LIST);

    /**
     * One tenant's queue.
     *
     * @param oldest since when the oldest of what is still tried waits
     * @param errors failed tries since the moment asked for
     * @param exhausted deliveries that were given up
     */
    record Numbers(
            long waiting,
            long retrying,
            long sending,
            @Nullable Instant oldest,
            @Nullable Instant lastSync,
            @Nullable Instant lastSuccess,
            long errors,
            long exhausted) {

        /** Deliveries that RentGuy does not hold yet and that are still tried. */
        long open() {
            return waiting + retrying + sending;
        }

        /** Age of the oldest of them; 0 when there is none. */
        long oldestSeconds(Instant now) {
            return oldest == null
                    ? 0
                    : Math.max(0, Duration.between(oldest, now).toSeconds());
        }
    }

    /** In the tenant's transaction. */
    Uni<Numbers> read(String tenantId, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NUMBERS, Object[].class)
                        .setParameter(1, tenantId)
                        .setParameter(2, since.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(row -> new Numbers(
                        number(row[0]),
                        number(row[1]),
                        number(row[2]),
                        instant(row[3]),
                        instant(row[4]),
                        instant(row[5]),
                        number(row[6]),
                        number(row[7])));
    }

    /** What RentGuy confirmed since then, in the tenant's transaction. */
    Uni<Long> delivered(String tenantId, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DELIVERED, Long.class)
                        .setParameter(1, tenantId)
                        .setParameter(2, since.atOffset(ZoneOffset.UTC))
                        .getSingleResult());
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

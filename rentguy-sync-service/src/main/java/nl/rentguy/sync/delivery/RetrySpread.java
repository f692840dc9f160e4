package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Gives out the moments at which many are sent again: so many a second per tenant, whoever asks and however often. */
@ApplicationScoped
public class RetrySpread {
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final SyncConfig config;
    private final Clock clock;

    RetrySpread(SyncConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Moments one after another.
     *
     * @param first of the first retry
     * @param step from one retry to the next
     */
    public record Slots(Instant first, Duration step, int count) {

        public Instant last() {
            return first.plus(step.multipliedBy(Math.max(0, count - 1)));
        }

        public double stepSeconds() {
            return step.toNanos() / NANOS_OF_A_SECOND;
        }
    }

    /** The next free moments; the tenant's row is locked until the transaction ends, so that nobody else gets them. */
    public Uni<Slots> next(String tenantId, int count) {
        Instant now = clock.instant();
        Duration step = Duration.ofSeconds(1).dividedBy(config.retryRate());
        return Sql.select(RetrySpread::taken, """
                insert into queue_state as q (tenant_id) values ($1)
                on conflict (tenant_id) do update set spread_until = q.spread_until
                returning spread_until
                """, tenantId)
                .map(List::getFirst)
                .map(taken -> new Slots(taken.isBefore(now) ? now : taken.plus(step), step, count));
    }

    /** Notes that the moments are taken. */
    public Uni<Integer> take(String tenantId, Slots slots) {
        return Sql.update(
                "update queue_state set spread_until = $2 where tenant_id = $1",
                tenantId,
                slots.last().atOffset(ZoneOffset.UTC));
    }

    private static Instant taken(Object[] row) {
        OffsetDateTime until = (@Nullable OffsetDateTime) row[0];
        return until == null ? Instant.EPOCH : until.toInstant();
    }
}

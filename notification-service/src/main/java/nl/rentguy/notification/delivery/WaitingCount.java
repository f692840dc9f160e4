package nl.rentguy.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Metrics {@code notifications.waiting} (not sent yet) and {@code notifications.oldest.seconds} (age of the oldest of
 * them) per channel. Every replica reports the same numbers: take the maximum, not the sum. Once they cannot be read
 * they become NaN instead of staying at the last good value.
 */
@ApplicationScoped
class WaitingCount {

    private static final String COUNT = """
            select channel, count(*), extract(epoch from $1 - min(requested_at))
              from notification where state in ('waiting', 'retrying', 'sending') group by channel
            """;

    private record Waiting(Channel channel, double size, double oldestSeconds) {}

    private final TenantTransaction transaction;
    private final Clock clock;
    private volatile @Nullable Map<Channel, Waiting> counts;

    WaitingCount(TenantTransaction transaction, Clock clock, MeterRegistry metrics) {
        this.transaction = transaction;
        this.clock = clock;
        for (Channel channel : Channel.values()) {
            Gauge.builder("notifications.waiting", () -> of(channel).size())
                    .tag("channel", channel.wireName())
                    .register(metrics);
            Gauge.builder("notifications.oldest.seconds", () -> of(channel).oldestSeconds())
                    .tag("channel", channel.wireName())
                    .register(metrics);
        }
    }

    private Waiting of(Channel channel) {
        Map<Channel, Waiting> known = counts;
        return known == null
                ? new Waiting(channel, Double.NaN, Double.NaN)
                : known.getOrDefault(channel, new Waiting(channel, 0, 0));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return transaction
                .acrossTenants(() ->
                        Sql.select(WaitingCount::read, COUNT, clock.instant().atOffset(ZoneOffset.UTC)))
                .onItemOrFailure()
                .invoke((rows, failure) -> counts = failure == null ? byChannel(rows) : null)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static Waiting read(Object[] row) {
        return new Waiting(
                Channel.of((String) row[0]),
                ((Number) row[1]).doubleValue(),
                Math.max(0, ((Number) row[2]).doubleValue()));
    }

    private static Map<Channel, Waiting> byChannel(List<Waiting> rows) {
        Map<Channel, Waiting> counts = new EnumMap<>(Channel.class);
        rows.forEach(row -> counts.put(row.channel(), row));
        return counts;
    }
}

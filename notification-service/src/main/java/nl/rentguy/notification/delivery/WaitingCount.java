package nl.rentguy.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Metrics {@code notifications.waiting} (not sent yet) and {@code notifications.oldest.seconds} (age of the oldest of
 * them) per channel. Every replica reports the same numbers.
 */
@ApplicationScoped
class WaitingCount {

    private static final String COUNT = """
            select channel, count(*), cast(extract(epoch from now() - min(requested_at)) as bigint)
              from notification where state in ('waiting', 'retrying', 'sending') group by channel
            """;

    private final TenantTransaction transaction;
    private final Map<Channel, AtomicLong> waiting = new EnumMap<>(Channel.class);
    private final Map<Channel, AtomicLong> oldest = new EnumMap<>(Channel.class);

    WaitingCount(TenantTransaction transaction, MeterRegistry metrics) {
        this.transaction = transaction;
        for (Channel channel : Channel.values()) {
            waiting.put(channel, gauge(metrics, "notifications.waiting", channel));
            oldest.put(channel, gauge(metrics, "notifications.oldest.seconds", channel));
        }
    }

    private static AtomicLong gauge(MeterRegistry metrics, String name, Channel channel) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(name, value, AtomicLong::get)
                .tag("channel", channel.wireName())
                .register(metrics);
        return value;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return transaction
                .acrossTenants(() -> Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(COUNT, Object[].class).getResultList()))
                .invoke(this::publish)
                .replaceWithVoid();
    }

    private void publish(List<Object[]> counts) {
        Map<Channel, Object[]> byChannel = new EnumMap<>(Channel.class);
        counts.forEach(row -> byChannel.put(Channel.of((String) row[0]), row));
        waiting.forEach((channel, value) -> value.set(number(byChannel.get(channel), 1)));
        oldest.forEach((channel, value) -> value.set(number(byChannel.get(channel), 2)));
    }

    private static long number(Object @Nullable [] row, int column) {
        return row == null ? 0 : ((Number) row[column]).longValue();
    }
}

package nl.rentguy.sync.rentguy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;

/**
 * For whom this replica may send, and how much. Tenants may have different RentGuys, so each has a circuit, a pace and a
 * number of requests of its own: one that is in trouble keeps nobody else waiting.
 */
@ApplicationScoped
public class SendingTenants {
    private final RentGuySettings settings;
    private final TenantDirectory tenants;
    private final CircuitConfig config;
    private final Clock clock;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    SendingTenants(RentGuySettings settings, TenantDirectory tenants, CircuitConfig config, Clock clock) {
        this.settings = settings;
        this.tenants = tenants;
        this.config = config;
        this.clock = clock;
    }

    private record Lane(Circuit circuit, Pace pace, AtomicInteger onTheirWay, AtomicReference<Instant> pausedUntil) {}

    /**
     * Who may send now: configured, switched on, with permits left.
     *
     * @param most requests of one tenant on their way at once
     */
    public List<SendingTenant> now(int most) {
        return tenants.all().stream()
                .map(Tenant::id)
                .filter(settings::isEnabled)
                .flatMap(tenantId -> sending(tenantId, most).stream())
                .toList();
    }

    private Optional<SendingTenant> sending(String tenantId, int most) {
        Lane lane = lane(tenantId);
        int permits =
                lane.pace().permits(lane.circuit().permits(lane.onTheirWay().get(), most));
        return permits == 0 || clock.instant().isBefore(lane.pausedUntil().get())
                ? Optional.empty()
                : settings.access(tenantId).map(access -> new SendingTenant(tenantId, permits, access.timeout()));
    }

    /** A request of the tenant goes out; {@link #end} follows, whatever becomes of it. */
    public void begin(String tenantId) {
        Lane lane = lane(tenantId);
        lane.onTheirWay().incrementAndGet();
        lane.pace().sent();
    }

    /** How long the tenant's next request has to wait so that RentGuy does not get too many; empty when it need not. */
    public Optional<Duration> untilNext(String tenantId) {
        return lane(tenantId).pace().untilNext();
    }

    /** Takes note of what a request of the tenant gave. */
    public void note(String tenantId, Verdict verdict) {
        Lane lane = lane(tenantId);
        lane.circuit().note(verdict);
        lane.pace().note(verdict);
    }

    public void end(String tenantId) {
        lane(tenantId).onTheirWay().decrementAndGet();
    }

    public Circuit circuit(String tenantId) {
        return lane(tenantId).circuit();
    }

    /**
     * Takes note that RentGuy had too many requests of the tenant: nothing more goes out for a while. That is no trouble of
     * RentGuy's, so no probe is needed afterwards.
     *
     * @param asked by {@code Retry-After}; null when it did not say, then as long as after trouble
     * @return for how long
     */
    public Duration pause(String tenantId, @Nullable Duration asked) {
        Duration pause = asked == null ? config.openFor() : asked;
        Instant until = clock.instant().plus(pause);
        lane(tenantId).pausedUntil().accumulateAndGet(until, (mine, other) -> mine.isAfter(other) ? mine : other);
        return pause;
    }

    /** How many tenants' circuits are not closed. */
    public long troubled() {
        return lanes.values().stream()
                .filter(lane -> lane.circuit().state() != Circuit.State.CLOSED)
                .count();
    }

    private Lane lane(String tenantId) {
        return lanes.computeIfAbsent(
                tenantId,
                id -> new Lane(
                        new Circuit(config, clock),
                        new Pace(clock),
                        new AtomicInteger(),
                        new AtomicReference<>(Instant.MIN)));
    }
}

package nl.rentguy.sync.rentguy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /**
     * Who may send: configured and switched on.
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
        return settings.access(tenantId).map(access -> {
            Lane.Turn turn = lane(tenantId).turn(access, most);
            return new SendingTenant(tenantId, turn.permits(), turn.untilMore(), access.timeout());
        });
    }

    /** A request of the tenant goes out; {@link #end} follows, whatever becomes of it. */
    public void begin(String tenantId) {
        lane(tenantId).begin();
    }

    public void end(String tenantId) {
        lane(tenantId).end();
    }

    /**
     * Takes note of what a request of the tenant gave. While RentGuy asks for a pause nothing more of the tenant goes out.
     *
     * @return whether RentGuy took the first one since the start or since the circuit opened: whatever waits because of
     *     what was before need not wait any longer
     */
    public boolean note(String tenantId, RentGuyAnswer answer) {
        return lane(tenantId).note(answer);
    }

    /** What {@link #note} said the last time could not be done; it says so again with the next success. */
    public void oweCatchUp(String tenantId) {
        lane(tenantId).oweCatchUp();
    }

    public Circuit circuit(String tenantId) {
        return lane(tenantId).circuit();
    }

    /** Until when the tenant's RentGuy asked this replica to be left alone; null when it does not. */
    public @Nullable Instant pausedUntil(String tenantId) {
        return lane(tenantId).pausedUntil();
    }

    /** How many tenants' circuits are not closed. */
    public long troubled() {
        return lanes.values().stream()
                .filter(lane -> lane.circuit().state() != Circuit.State.CLOSED)
                .count();
    }

    private Lane lane(String tenantId) {
        return lanes.computeIfAbsent(tenantId, id -> new Lane(config, clock));
    }
}

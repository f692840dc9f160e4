package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Sends what was delivered once more, for where RentGuy does not hold it any more, or not as it was sent. What needs
 * something that RentGuy lost is blocked until RentGuy holds that again, as if both were new.
 */
@ApplicationScoped
public class SendAnew {
    /**
     * In the order in which {@link SyncedEntities} locks, and before anything is looked at: what commits meanwhile is seen by
     * the statements after it.
     */
    private static final String LOCK = """
            with wanted as (select * from unnest($2::text[], $3::uuid[]) as w (entity_type, entity_id)),
            touched as (
              select entity_type, entity_id from wanted
              union
              select d.depends_on_type, d.depends_on
                from wanted w
                join delivery d on d.tenant_id = $1 and d.entity_type = w.entity_type and d.entity_id = w.entity_id
               where d.depends_on is not null)
            select e.entity_type, e.entity_id
              from synced_entity e join touched using (entity_type, entity_id)
             where e.tenant_id = $1
             order by e.entity_type, e.entity_id
               for update of e
            """;

    private static final String NEWEST = """
            select d.id, d.state
              from unnest($2::text[], $3::uuid[]) with ordinality as w (entity_type, entity_id, place)
              left join synced_entity e
                on e.tenant_id = $1 and e.entity_type = w.entity_type and e.entity_id = w.entity_id
              left join delivery d
                on d.tenant_id = $1 and d.entity_type = w.entity_type and d.entity_id = w.entity_id
               and d.entity_version = e.newest_version
             order by w.place
            """;

    /** Whatever RentGuy confirmed since it was found missing stands. */
    private static final String FORGET_CONFIRMED = """
            update synced_entity e set confirmed_version = null
              from unnest($2::text[], $3::uuid[], $4::bigint[]) as lost (entity_type, entity_id, version)
             where e.tenant_id = $1 and e.entity_type = lost.entity_type and e.entity_id = lost.entity_id
               and e.confirmed_version = lost.version
            """;

    /** A new key, or RentGuy would give its old answer; the same version, which RentGuy takes as an update. */
    private static final String SEND = """
            update delivery d
               set state = 'retrying', delivered_at = null, in_doubt = false, first_tried_at = null, waiting_since = $3,
                   edits = d.edits + 1,
                   idempotency_key = regexp_replace(d.idempotency_key, '-e[0-9]+$', '') || '-e' || d.edits + 1,
                   due_at = greatest(cast($4 as timestamptz) + (place.ordinality - 1) * make_interval(secs => $5),
                                     d.not_before)
              from unnest($2::uuid[]) with ordinality as place (id, ordinality)
             where d.tenant_id = $1 and d.id = place.id
            """;

    private static final String BLOCK = """
            update delivery d set blocked = true
              from unnest($2::text[], $3::uuid[]) as locked (entity_type, entity_id)
              join synced_entity e
                on e.tenant_id = $1 and e.entity_type = locked.entity_type and e.entity_id = locked.entity_id
               and e.confirmed_version is null
             where d.tenant_id = $1 and d.depends_on_type = e.entity_type and d.depends_on = e.entity_id
               and d.state in ('waiting', 'retrying') and not d.blocked
            """;

    private final RetrySpread spread;
    private final DeliveryActions actions;
    private final Clock clock;

    SendAnew(RetrySpread spread, DeliveryActions actions, Clock clock) {
        this.spread = spread;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Something RentGuy is to be sent once more.
     *
     * @param lostVersion what RentGuy confirmed and holds nothing of any more; null where it holds the thing
     */
    public record Wanted(EntityType type, UUID id, @Nullable Long lostVersion) {}

    /** What became of it. */
    public enum Fate {
        QUEUED,
        /** Its newest version is on its way as it is. */
        UNDER_WAY,
        /** Its newest version was given up, cancelled, overtaken or forgotten: nothing can be sent. */
        LEFT;

        private static Fate of(@Nullable DeliveryState newest) {
            return switch (newest) {
                case null -> LEFT;
                case DELIVERED -> QUEUED;
                case WAITING, RETRYING, SENDING -> UNDER_WAY;
                case EXHAUSTED, CANCELLED, SUPERSEDED -> LEFT;
            };
        }
    }

    private record Newest(Wanted of, @Nullable UUID deliveryId, Fate fate) {
        boolean isLostProject() {
            return of.type() == EntityType.PROJECT && of.lostVersion() != null && fate == Fate.QUEUED;
        }
    }

    /**
     * Queues the newest version of each thing, what others need before what needs it, in the context's tenant transaction.
     * The checks of a project that RentGuy lost are asked again.
     *
     * @return what became of each, in the same order
     */
    public Uni<List<Fate>> handle(CallContext context, List<Wanted> wanted, String why) {
        String tenantId = context.tenantId();
        return wanted.isEmpty()
                ? Uni.createFrom().item(List.of())
                : lock(tenantId, wanted)
                        .chain(locked -> newest(tenantId, wanted)
                                .call(() -> forgetConfirmed(tenantId, wanted))
                                .call(newest -> withChecks(tenantId, newest)
                                        .chain(all -> send(context, all, why))
                                        .chain(() -> block(tenantId, locked))))
                        .map(newest -> newest.stream().map(Newest::fate).toList());
    }

    private static Uni<List<Dependency>> lock(String tenantId, List<Wanted> wanted) {
        List<Wanted> all = Stream.concat(wanted.stream(), wanted.stream().flatMap(SendAnew::checksOf))
                .toList();
        return Sql.select(
                row -> new Dependency(EntityType.of((String) row[0]), (UUID) row[1]),
                LOCK,
                tenantId,
                types(all, Wanted::type),
                ids(all, Wanted::id));
    }

    private static Uni<List<Newest>> newest(String tenantId, List<Wanted> wanted) {
        return Sql.select(Function.identity(), NEWEST, tenantId, types(wanted, Wanted::type), ids(wanted, Wanted::id))
                .map(rows -> {
                    List<Newest> newest = new ArrayList<>();
                    for (Wanted one : wanted) {
                        newest.add(newest(one, rows.get(newest.size())));
                    }
                    return newest;
                });
    }

    private static Newest newest(Wanted wanted, Object[] row) {
        String state = (@Nullable String) row[1];
        return new Newest(wanted, (@Nullable UUID) row[0], Fate.of(state == null ? null : DeliveryState.of(state)));
    }

    private static Uni<Integer> forgetConfirmed(String tenantId, List<Wanted> wanted) {
        List<Wanted> lost =
                wanted.stream().filter(one -> one.lostVersion() != null).toList();
        return Sql.update(
                FORGET_CONFIRMED,
                tenantId,
                types(lost, Wanted::type),
                ids(lost, Wanted::id),
                lost.stream().map(Wanted::lostVersion).toArray(Long[]::new));
    }

    private static Uni<List<Newest>> withChecks(String tenantId, List<Newest> newest) {
        List<Wanted> checks = newest.stream()
                .filter(Newest::isLostProject)
                .map(Newest::of)
                .flatMap(SendAnew::checksOf)
                .toList();
        return newest(tenantId, checks)
                .map(found -> Stream.concat(newest.stream(), found.stream()).toList());
    }

    /** Their answers were about a project that RentGuy does not know any more. */
    private static Stream<Wanted> checksOf(Wanted project) {
        return project.type() == EntityType.PROJECT
                ? Stream.of(EntityType.INVENTORY_CHECK, EntityType.CREW_MATCH)
                        .map(check -> new Wanted(check, project.id(), null))
                : Stream.empty();
    }

    /** Types are declared in the order in which one needs the other. */
    private Uni<Integer> send(CallContext context, List<Newest> all, String why) {
        List<UUID> sent = all.stream()
                .filter(one -> one.fate() == Fate.QUEUED)
                .sorted(Comparator.comparing(one -> one.of().type()))
                .map(Newest::deliveryId)
                .toList();
        return sent.isEmpty()
                ? Uni.createFrom().item(0)
                : spread.next(context.tenantId(), sent.size())
                        .chain(slots -> Sql.update(
                                        SEND,
                                        context.tenantId(),
                                        sent.toArray(UUID[]::new),
                                        now(),
                                        slots.first().atOffset(ZoneOffset.UTC),
                                        slots.stepSeconds())
                                .call(() -> spread.take(context.tenantId(), slots)))
                        .call(() -> actions.noteAll(context, DeliveryActions.Kind.RETRIED, sent, why));
    }

    private static Uni<Integer> block(String tenantId, List<Dependency> locked) {
        return Sql.update(BLOCK, tenantId, types(locked, Dependency::type), ids(locked, Dependency::id));
    }

    private static <T> String[] types(List<T> of, Function<T, EntityType> type) {
        return of.stream().map(type).map(EntityType::wireName).toArray(String[]::new);
    }

    private static <T> UUID[] ids(List<T> of, Function<T, UUID> id) {
        return of.stream().map(id).toArray(UUID[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

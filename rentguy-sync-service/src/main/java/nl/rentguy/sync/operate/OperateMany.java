package nl.rentguy.sync.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.idempotency.IdempotencyKeys;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.delivery.DeliveriesInHand;
import nl.rentguy.sync.delivery.DeliveryActions;
import nl.rentguy.sync.delivery.DeliveryActions.Kind;
import nl.rentguy.sync.delivery.RetrySpread;
import nl.rentguy.sync.status.DeliveryLists;
import org.jspecify.annotations.Nullable;

/** Retries or cancels many deliveries at once, in the tenant's transaction and once per idempotency key. */
@ApplicationScoped
class OperateMany {
    /** What is queued already becomes due earlier, never later. */
    private static final String RETRY = """
            update delivery d
               set state = case when d.attempts = 0 then 'waiting' else 'retrying' end,
                   waiting_since = case when d.state in ('waiting', 'retrying') then d.waiting_since else $3 end,
                   first_tried_at = null,
                   due_at = greatest(least(slot.at, case when d.state in ('waiting', 'retrying') then d.due_at end),
                                     coalesce(d.not_before, $3))
              from (select id, cast($4 as timestamptz) + (ordinality - 1) * make_interval(secs => $5) as at
                      from unnest($2::uuid[]) with ordinality as place (id, ordinality)) as slot
             where d.tenant_id = $1 and d.id = slot.id
            """;

    private static final String CANCEL = """
            update delivery set state = 'cancelled' where tenant_id = $1 and id = any ($2)
            """;

    private final DeliveryLists lists;
    private final DeliveriesInHand inHand;
    private final DeliveryActions actions;
    private final RetrySpread spread;
    private final IdempotencyKeys keys;
    private final OperatorWords words;
    private final ObjectMapper json;
    private final Clock clock;

    OperateMany(
            DeliveryLists lists,
            DeliveriesInHand inHand,
            DeliveryActions actions,
            RetrySpread spread,
            IdempotencyKeys keys,
            OperatorWords words,
            ObjectMapper json,
            Clock clock) {
        this.lists = lists;
        this.inHand = inHand;
        this.actions = actions;
        this.spread = spread;
        this.keys = keys;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** Makes those that match due one after another. */
    Uni<StoredAnswer> retry(CallContext context, @Nullable String key, ManyFilter wanted) {
        return pick(context, wanted)
                .chain(picked -> spread.next(context.tenantId(), picked.count()).chain(slots -> {
                    ManyView view = new ManyView(
                            picked.count(),
                            picked.skipped(),
                            picked.taken().isEmpty() ? null : slots.last(),
                            words.retried(context.tenantId(), picked.count(), picked.skipped()));
                    return once(
                            context,
                            "retry-deliveries",
                            key,
                            wanted,
                            view,
                            () -> picked.taken().isEmpty()
                                    ? Uni.createFrom().item(0)
                                    : inHand.supersedeOlder(context.tenantId(), picked.taken())
                                            .chain(() -> retry(context, picked.taken(), slots))
                                            .chain(() -> note(context, Kind.RETRIED, picked.taken(), wanted)));
                }));
    }

    /** Takes those that match out of the queue. */
    Uni<StoredAnswer> cancel(CallContext context, @Nullable String key, ManyFilter wanted) {
        return pick(context, wanted).chain(picked -> {
            ManyView view = new ManyView(
                    picked.count(),
                    picked.skipped(),
                    null,
                    words.cancelled(context.tenantId(), picked.count(), picked.skipped()));
            return once(
                    context,
                    "cancel-deliveries",
                    key,
                    wanted,
                    view,
                    () -> Sql.update(CANCEL, context.tenantId(), picked.taken().toArray(UUID[]::new))
                            .chain(() -> note(context, Kind.CANCELLED, picked.taken(), wanted)));
        });
    }

    /**
     * What matched.
     *
     * @param taken locked, in the order in which they were queued
     */
    private record Picked(List<UUID> taken, int matched) {
        int count() {
            return taken.size();
        }

        int skipped() {
            return matched - taken.size();
        }
    }

    private Uni<Picked> pick(CallContext context, ManyFilter wanted) {
        return lists.oldest(context.tenantId(), wanted.filter(), wanted.limit())
                .chain(matching -> inHand.takeAll(context.tenantId(), wanted.state(), matching)
                        .map(taken -> new Picked(taken, matching.size())));
    }

    private Uni<Integer> retry(CallContext context, List<UUID> taken, RetrySpread.Slots slots) {
        return Sql.update(
                        RETRY,
                        context.tenantId(),
                        taken.toArray(UUID[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        slots.first().atOffset(ZoneOffset.UTC),
                        slots.stepSeconds())
                .call(() -> spread.take(context.tenantId(), slots));
    }

    private Uni<Integer> note(CallContext context, Kind kind, List<UUID> taken, ManyFilter wanted) {
        return actions.noteAll(context, kind, taken, "was " + wanted.state().wireName() + ", with others");
    }

    private Uni<StoredAnswer> once(
            CallContext context,
            String operation,
            @Nullable String key,
            ManyFilter wanted,
            ManyView view,
            Supplier<Uni<Integer>> effect) {
        return keys.once(
                context.tenantId(),
                operation,
                key,
                wanted.toString(),
                StoredAnswer.of(200, write(view)),
                () -> effect.get().replaceWithVoid());
    }

    private String write(ManyView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

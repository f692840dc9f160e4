package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.SendAnew;
import nl.rentguy.sync.delivery.SyncConfig;

/** Sends anew what RentGuy holds otherwise, not faster than the retries that staff ask for. */
@ApplicationScoped
class RepairDrift {
    private static final int AT_ONCE = 1_000;
    private static final String WHY = "sent anew, because RentGuy held it otherwise";

    private final DriftDifferences differences;
    private final SendAnew sendAnew;
    private final Duration step;

    RepairDrift(DriftDifferences differences, SendAnew sendAnew, SyncConfig config) {
        this.differences = differences;
        this.sendAnew = sendAnew;
        this.step = Duration.ofSeconds(1).dividedBy(config.retryRate());
    }

    /** In the context's tenant transaction; repeating it goes on with what is left. */
    Uni<RepairView> handle(CallContext context, UUID checkId) {
        return differences
                .repairable(context.tenantId(), checkId, AT_ONCE)
                .chain(found -> sendAll(context, found)
                        .chain(queued -> differences
                                .repaired(
                                        context.tenantId(),
                                        checkId,
                                        found.stream().map(DifferenceView::id).toList())
                                .replaceWith(new RepairView(queued, found.size() - queued, found.size() == AT_ONCE))));
    }

    private Uni<Integer> sendAll(CallContext context, List<DifferenceView> found) {
        Map<EntityType, List<UUID>> byType = found.stream()
                .collect(Collectors.groupingBy(
                        one -> EntityType.of(one.entityType()),
                        Collectors.mapping(one -> UUID.fromString(one.externalId()), Collectors.toList())));
        return Multi.createFrom()
                .iterable(byType.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> sendAnew.handle(context, one.getKey(), one.getValue(), step, WHY))
                .map(List::size)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}

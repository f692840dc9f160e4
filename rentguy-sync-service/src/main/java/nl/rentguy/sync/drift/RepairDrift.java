package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.SendAnew;
import nl.rentguy.sync.delivery.SendAnew.Fate;
import nl.rentguy.sync.delivery.SendAnew.Wanted;

/** Sends anew what RentGuy holds otherwise, not faster than the retries that staff ask for. */
@ApplicationScoped
class RepairDrift {
    private static final int AT_ONCE = 1_000;
    private static final String WHY = "sent anew, because RentGuy held it otherwise";

    private final DriftDifferences differences;
    private final SendAnew sendAnew;
    private final DriftWords words;

    RepairDrift(DriftDifferences differences, SendAnew sendAnew, DriftWords words) {
        this.differences = differences;
        this.sendAnew = sendAnew;
        this.words = words;
    }

    /** In the context's tenant transaction; repeating it goes on with what is left. */
    Uni<RepairView> handle(CallContext context, UUID checkId) {
        String tenantId = context.tenantId();
        return differences
                .repairable(tenantId, checkId, AT_ONCE)
                .chain(found -> sendAnew.handle(
                                context, found.stream().map(RepairDrift::wanted).toList(), WHY)
                        .call(fates -> differences.repaired(tenantId, checkId, dealtWith(found, fates))))
                .chain(fates -> differences.rest(tenantId, checkId).map(rest -> view(tenantId, fates, rest)));
    }

    private static Wanted wanted(DifferenceView one) {
        boolean lost = DifferenceKind.of(one.kind()) == DifferenceKind.MISSING;
        return new Wanted(
                EntityType.of(one.entityType()), UUID.fromString(one.externalId()), lost ? one.ourVersion() : null);
    }

    private static List<UUID> dealtWith(List<DifferenceView> found, List<Fate> fates) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            if (fates.get(i) != Fate.LEFT) {
                ids.add(found.get(i).id());
            }
        }
        return ids;
    }

    private RepairView view(String tenantId, List<Fate> fates, DriftDifferences.Rest rest) {
        int queued = Collections.frequency(fates, Fate.QUEUED);
        int underWay = Collections.frequency(fates, Fate.UNDER_WAY);
        return new RepairView(
                queued,
                underWay,
                rest.left(),
                rest.repairable() > 0,
                words.repaired(tenantId, queued, underWay, rest.left()));
    }
}

package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.sync.delivery.EntityType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares everything RentGuy holds for a tenant with what it was sent, one kind after the other and page by page, so that
 * memory does not grow with the tenant. What seems to differ is read once more on both sides before it counts: between
 * two pages a delivery may have gone through.
 */
@ApplicationScoped
class CheckDrift {
    private static final Logger LOG = Logger.getLogger(CheckDrift.class);
    private static final int PAGE = 100;
    private static final List<EntityType> COMPARED =
            List.of(EntityType.CONTACT, EntityType.ENQUIRY, EntityType.DEAL, EntityType.BOOKING, EntityType.PROJECT);

    private final TenantTransaction transaction;
    private final DriftChecks checks;
    private final OurDocuments ours;
    private final RentGuyShelf shelf;
    private final OwnContext own;

    CheckDrift(
            TenantTransaction transaction, DriftChecks checks, OurDocuments ours, RentGuyShelf shelf, OwnContext own) {
        this.transaction = transaction;
        this.checks = checks;
        this.ours = ours;
        this.shelf = shelf;
        this.own = own;
    }

    /** Begins a check and returns at once; null when one is running already. */
    Uni<@Nullable UUID> begin(CallContext context) {
        return transaction.in(context.tenantId(), () -> checks.begin(context)).invoke(id -> {
            if (id != null) {
                var _ = own.run(() -> run(context, id)).subscribe().asCompletionStage();
            }
        });
    }

    private Uni<Integer> run(CallContext context, UUID checkId) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (EntityType type : COMPARED) {
            all = all.chain(() -> new Kind(context, checkId, type).compare());
        }
        return all.chain(() -> end(context, checkId, true, null)).onFailure().recoverWithUni(failure -> {
            LOG.warnf(
                    "drift not checked checkId=%s cause=%s",
                    checkId, failure.getClass().getName());
            return end(context, checkId, false, reason(failure));
        });
    }

    private static String reason(Throwable failure) {
        return failure instanceof RentGuyDidNotAnswer
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    private Uni<Integer> end(CallContext context, UUID checkId, boolean done, @Nullable String note) {
        return own.run(
                () -> transaction.in(context.tenantId(), () -> checks.end(context.tenantId(), checkId, done, note)));
    }

    /** The comparison of one kind of thing. */
    private final class Kind {
        private final CallContext context;
        private final UUID checkId;
        private final EntityType type;
        private final Shelves shelves = new Shelves();
        private @Nullable UUID oursAfter;
        private @Nullable String theirsAfter;

        Kind(CallContext context, UUID checkId, EntityType type) {
            this.context = context;
            this.checkId = checkId;
            this.type = type;
        }

        Uni<Void> compare() {
            return Multi.createBy()
                    .repeating()
                    .uni(this::step)
                    .whilst(ignored -> !shelves.isRead())
                    .collect()
                    .last()
                    .replaceWithVoid();
        }

        private Uni<Boolean> step() {
            return (shelves.oursIsBehind() ? readOurs() : readTheirs())
                    .chain(() -> note(shelves.compare()))
                    .invoke(running -> {
                        if (!running) {
                            throw new RentGuyDidNotAnswer("another check took over");
                        }
                    });
        }

        private Uni<Void> readOurs() {
            return own.run(() -> transaction.in(
                            context.tenantId(), () -> ours.after(context.tenantId(), type, oursAfter, PAGE)))
                    .invoke(page -> {
                        shelves.addOurs(page, page.size() < PAGE);
                        oursAfter = page.isEmpty()
                                ? oursAfter
                                : UUID.fromString(page.getLast().externalId());
                    })
                    .replaceWithVoid();
        }

        private Uni<Void> readTheirs() {
            return shelf.page(context.tenantId(), type.collection(), theirsAfter, context.correlationId())
                    .invoke(page -> {
                        shelves.addTheirs(page.items(), page.next() == null);
                        theirsAfter = page.next();
                    })
                    .replaceWithVoid();
        }

        private Uni<Boolean> note(Shelves.Compared compared) {
            return Multi.createFrom()
                    .iterable(compared.suspects())
                    .onItem()
                    .transformToUniAndConcatenate(this::lookAgain)
                    .filter(Optional::isPresent)
                    .map(Optional::orElseThrow)
                    .collect()
                    .asList()
                    .chain(found -> own.run(() -> transaction.in(
                            context.tenantId(),
                            () -> checks.goOn(context.tenantId(), checkId, type, compared.count(), found))));
        }

        private Uni<Optional<Difference>> lookAgain(Difference suspect) {
            String id = suspect.externalId();
            return shelf.one(context.tenantId(), type.collection(), id, context.correlationId())
                    .chain(theirs -> ours(id).map(mine -> Comparison.of(id, mine, theirs.orElse(null))));
        }

        private Uni<@Nullable Ours> ours(String externalId) {
            UUID id;
            try {
                id = UUID.fromString(externalId);
            } catch (IllegalArgumentException e) {
                return Uni.createFrom().nullItem();
            }
            return own.run(() -> transaction.in(
                    context.tenantId(), () -> ours.one(context.tenantId(), type, Objects.requireNonNull(id))));
        }
    }
}

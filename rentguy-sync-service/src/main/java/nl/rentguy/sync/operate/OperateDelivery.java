package nl.rentguy.sync.operate;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.Versions;
import nl.rentguy.sync.delivery.DeliveriesInHand;
import nl.rentguy.sync.delivery.DeliveriesInHand.InHand;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryActions;
import nl.rentguy.sync.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with one delivery, in the tenant's transaction; every command leaves an action behind. A command that finds
 * its effect there already changes nothing and succeeds. Fails with 404 for an unknown delivery and with 409 for one that
 * the command does not suit.
 */
@ApplicationScoped
class OperateDelivery {
    private final DeliveriesInHand inHand;
    private final DeliveryActions actions;
    private final Clock clock;

    OperateDelivery(DeliveriesInHand inHand, DeliveryActions actions, Clock clock) {
        this.inHand = inHand;
        this.actions = actions;
        this.clock = clock;
    }

    /** Makes it due now; one that is on its way is tried already. */
    Uni<Delivery> retry(CallContext context, UUID id) {
        return take(context, id).chain(taken -> {
            if (taken.delivery().state() == DeliveryState.SENDING) {
                return Uni.createFrom().item(taken.delivery());
            }
            Delivery delivery = requireRetriable(taken);
            String before = wasIn(delivery);
            return makeRoom(context, delivery)
                    .invoke(() -> delivery.retry(clock.instant()))
                    .chain(() -> noted(context, DeliveryActions.Kind.RETRIED, delivery, before, null));
        });
    }

    /** Takes it out of the queue. */
    Uni<Delivery> cancel(CallContext context, UUID id) {
        return take(context, id).chain(taken -> {
            Delivery delivery = taken.delivery();
            if (delivery.state() == DeliveryState.CANCELLED) {
                return Uni.createFrom().item(delivery);
            }
            if (!delivery.state().canBeCancelled()) {
                throw notSuited(delivery, "Only one that waits, is retried or was given up can be cancelled.");
            }
            String before = wasIn(delivery);
            delivery.cancel();
            return noted(context, DeliveryActions.Kind.CANCELLED, delivery, before, null);
        });
    }

    /**
     * Replaces what is sent and makes it due now. Fails with 400 when the payload is no object or about something else, and
     * with 412 or 428 unless If-Match is the count of edits so far.
     */
    Uni<Delivery> edit(CallContext context, UUID id, @Nullable String ifMatch, @Nullable JsonNode payload) {
        return take(context, id).chain(taken -> {
            Delivery delivery = taken.delivery();
            Versions.check(ifMatch, delivery.edits());
            if (delivery.state() == DeliveryState.SENDING
                    || delivery.entityType().isCheck()) {
                throw notSuited(delivery, "It is on its way, or it carries nothing that could be edited.");
            }
            String before = wasIn(requireRetriable(taken));
            String replaced = delivery.payload();
            String replacement = PayloadRules.checked(payload, replaced);
            return makeRoom(context, delivery)
                    .invoke(() -> delivery.edit(replacement, clock.instant()))
                    .chain(() -> noted(context, DeliveryActions.Kind.EDITED, delivery, before, replaced));
        });
    }

    private Uni<Integer> makeRoom(CallContext context, Delivery delivery) {
        return inHand.supersedeOlder(context.tenantId(), List.of(delivery.id()));
    }

    private Uni<InHand> take(CallContext context, UUID id) {
        return inHand.take(context.tenantId(), id).onItem().ifNull().failWith(() -> Problems.notFound("delivery"));
    }

    private static Delivery requireRetriable(InHand taken) {
        Delivery delivery = taken.delivery();
        if (!delivery.state().canBeRetried()) {
            throw notSuited(
                    delivery, "Only one that waits, is retried, was given up or was cancelled can be tried again.");
        }
        if (!taken.newest()) {
            throw Problems.of(
                    409,
                    "newer-version-known",
                    "A newer version is known",
                    "A newer version of the same " + delivery.entityType().wireName()
                            + " was queued; an older one is never sent after it.");
        }
        return delivery;
    }

    private static RuntimeException notSuited(Delivery delivery, String allowed) {
        return Problems.of(
                409,
                "delivery-not-suited",
                "The delivery does not allow that",
                "The delivery is " + delivery.state().wireName() + ". " + allowed);
    }

    private static String wasIn(Delivery delivery) {
        return "was " + delivery.state().wireName();
    }

    private Uni<Delivery> noted(
            CallContext context,
            DeliveryActions.Kind kind,
            Delivery delivery,
            String before,
            @Nullable String payloadBefore) {
        return actions.note(context, kind, delivery.id(), before, payloadBefore).replaceWith(delivery);
    }
}

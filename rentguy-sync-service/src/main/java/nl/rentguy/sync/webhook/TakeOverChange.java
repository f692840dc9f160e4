package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;

/**
 * Turns what a user of RentGuy changed into an event of ours. Three kinds of message say nothing new: the echo of a write
 * of ours, one that is older than what was taken over already, and one about something that is not ours. A change of ours
 * that RentGuy did not hold yet is kept: the event carries both.
 */
@ApplicationScoped
class TakeOverChange {
    private final Revisions revisions;
    private final PendingChanges pending;
    private final Outbox outbox;

    TakeOverChange(Revisions revisions, PendingChanges pending, Outbox outbox) {
        this.revisions = revisions;
        this.pending = pending;
        this.outbox = outbox;
    }

    /** In the context's tenant transaction. */
    Uni<Outcome> handle(CallContext context, WebhookMessage message) {
        Optional<InboundChange> change = InboundChange.ofType(message.type());
        if (change.isEmpty()) {
            return ignored("nothing here follows " + message.type());
        }
        if (message.data().isByApi()) {
            return ignored("the echo of a write of ours");
        }
        Optional<UUID> id = uuid(message.data().externalId());
        if (id.isEmpty()) {
            return ignored("about nothing of ours");
        }
        return revisions
                .isOurs(context.tenantId(), change.get().entityType(), id.get())
                .chain(known ->
                        known ? takeOver(context, message, change.get(), id.get()) : ignored("about nothing of ours"));
    }

    private Uni<Outcome> takeOver(CallContext context, WebhookMessage message, InboundChange change, UUID id) {
        return pending.since(
                        context.tenantId(),
                        change.entityType(),
                        id,
                        message.data().version())
                .map(ours -> ours.map(message::mergedWith).orElse(message))
                .chain(merged -> publishIfNewer(context, merged, change, id));
    }

    /** The event comes first: a message that cannot be read must not count as the latest one known. */
    private Uni<Outcome> publishIfNewer(CallContext context, WebhookMessage message, InboundChange change, UUID id) {
        DomainEvent event = change.event(id, message);
        long revision = message.data().revision();
        return revisions
                .isNewer(context.tenantId(), change.entityType(), id, revision)
                .chain(newer ->
                        newer ? publish(context, change, id, revision, event) : ignored("a later change is known"));
    }

    private Uni<Outcome> publish(CallContext context, InboundChange change, UUID id, long revision, DomainEvent event) {
        return revisions
                .aggregateVersion(context.tenantId(), change, id, revision)
                .chain(version -> outbox.append(context, id, version, event))
                .replaceWith(Outcome.handled(change.type()));
    }

    private static Uni<Outcome> ignored(String why) {
        return Uni.createFrom().item(Outcome.ignored(why));
    }

    private static Optional<UUID> uuid(String externalId) {
        try {
            return Optional.of(UUID.fromString(externalId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

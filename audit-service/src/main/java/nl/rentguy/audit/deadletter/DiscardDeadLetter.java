package nl.rentguy.audit.deadletter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.rentguy.events.DeadLetterDiscarded;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jspecify.annotations.Nullable;

/** Gives a dead letter up. It stays readable, with who decided that and why. */
@ApplicationScoped
class DiscardDeadLetter {

    private static final int MAX_REASON = 500;

    private final TenantTransaction transaction;
    private final DeadLetterRepository letters;
    private final Outbox outbox;
    private final Clock clock;

    DiscardDeadLetter(TenantTransaction transaction, DeadLetterRepository letters, Outbox outbox, Clock clock) {
        this.transaction = transaction;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Discards the dead letter; a reason is required. */
    Uni<DeadLetter> handle(CallContext context, UUID id, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON || reason.indexOf('\0') >= 0) {
            throw Problems.invalid("reason", "length", "1 to " + MAX_REASON + " characters");
        }
        return transaction.in(
                context.tenantId(),
                () -> letters.getForDecision(id)
                        .invoke(letter -> letter.discarded(clock.instant(), context.actor(), reason))
                        .call(letter -> outbox.append(
                                context,
                                letter.id,
                                DeadLetter.VERSION_WHEN_DECIDED,
                                new DeadLetterDiscarded(letter.id, letter.topic, letter.consumerGroup, reason))));
    }
}

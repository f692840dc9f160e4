package nl.rentguy.kit.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Remembers which events a consumer has handled, in the transaction of their effect. */
@ApplicationScoped
public class Inbox {
    private final Clock clock;

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes the event as handled by the consumer.
     *
     * @return false when it was noted before, so that there is nothing left to do. A concurrent delivery of the same
     *     event waits here until the first one commits.
     */
    public Uni<Boolean> firstTime(String consumer, UUID eventId, String tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into inbox (consumer, event_id, tenant_id, handled_at) values (?1, ?2, ?3, ?4)
                                on conflict do nothing
                                """)
                        .setParameter(1, consumer)
                        .setParameter(2, eventId)
                        .setParameter(3, tenantId)
                        .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }
}

package nl.rentguy.kit.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;

/** Remembers which events a consumer has handled, in the transaction of their effect. */
@ApplicationScoped
public class Inbox {
    private final Clock clock;

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes the events of one tenant as handled by the consumer.
     *
     * @return those that were not noted before; the others leave nothing to do. A concurrent delivery of the same event
     *     waits here until the first one commits.
     */
    public Uni<Set<UUID>> firstTime(String consumer, String tenantId, Collection<UUID> eventIds) {
        return Sql.select(
                        row -> (UUID) row[0],
                        """
                        insert into inbox (tenant_id, consumer, event_id, handled_at)
                        select $1, $2, event_id, $4 from unnest($3::uuid[]) as event_id
                            on conflict do nothing returning event_id
                        """,
                        tenantId,
                        consumer,
                        eventIds.toArray(UUID[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .map(Set::copyOf);
    }
}

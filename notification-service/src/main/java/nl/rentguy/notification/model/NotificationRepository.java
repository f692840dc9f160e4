package nl.rentguy.notification.model;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.Channel;
import org.jspecify.annotations.Nullable;

/** Notifications the running transaction may see. */
@ApplicationScoped
public class NotificationRepository {

    private static final String DUE = """
            select * from notification
             where channel = ?1
               and (state in ('waiting', 'retrying') and due_at <= ?2 or state = 'sending' and lease_until < ?2)
             order by due_at limit ?3 for update skip locked
            """;

    /** What a list is narrowed to; null means any. */
    public record Filter(
            @Nullable NotificationState state,
            @Nullable Channel channel,
            @Nullable UUID subjectId) {}

    /** Adds it unless the request came before. */
    public Uni<Void> addOnce(Notification notification) {
        return Panache.getSession()
                .chain(session -> session.find(Notification.class, notification.id)
                        .chain(known -> known == null
                                ? session.persist(notification)
                                : Uni.createFrom().voidItem()));
    }

    /** The notification, or null. */
    public Uni<@Nullable Notification> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Notification.class, id));
    }

    /**
     * What is to be sent over a channel now, longest due first, locked until the transaction ends; rows another worker
     * has locked are passed over.
     */
    public Uni<List<Notification>> due(Channel channel, Instant now, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, Notification.class)
                        .setParameter(1, channel.wireName())
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .setParameter(3, limit)
                        .getResultList());
    }

    /** Up to {@code limit} of the tenant's notifications, newest first, older than {@code after}. */
    public Uni<List<Notification>> list(String tenantId, Filter filter, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder("from Notification where tenantId = :tenantId");
        Map<String, Object> values = new HashMap<>();
        values.put("tenantId", tenantId);
        narrow(query, values, " and state = :state", "state", wireName(filter.state()));
        narrow(query, values, " and channel = :channel", "channel", wireName(filter.channel()));
        narrow(query, values, " and subjectId = :subjectId", "subjectId", filter.subjectId());
        narrow(query, values, " and id < :after", "after", after);
        return Panache.getSession().chain(session -> {
            var selection = session.createSelectionQuery(query + " order by id desc", Notification.class)
                    .setMaxResults(limit);
            values.forEach(selection::setParameter);
            return selection.getResultList();
        });
    }

    private static @Nullable String wireName(@Nullable NotificationState state) {
        return state == null ? null : state.wireName();
    }

    private static @Nullable String wireName(@Nullable Channel channel) {
        return channel == null ? null : channel.wireName();
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }
}

package nl.rentguy.notification.model;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Notifications the running transaction may see. */
@ApplicationScoped
public class NotificationRepository {

    private static final String COLUMNS =
            "tenant_id, id, channel, template, language, recipient, recipient_name, template_values, subject_type,"
                    + " subject_id, state, attempts, version, requested_at, due_at, lease_until, correlation_id,"
                    + " requested_by_event, traceparent";

    private static final String INSERT = "insert into notification (" + COLUMNS + """
            ) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            on conflict do nothing
            """;

    /** One that is sent already stays due: so it is at hand when its lease runs out. */
    private static final String TAKE = """
            with permit as (select * from unnest($1::text[], $2::int[]) as permit (channel, most)),
            due as (
              select d.tenant_id, d.id from permit cross join lateral (
                select n.tenant_id, n.id from notification n
                 where n.channel = permit.channel and n.due_at <= $3
                   and n.state in ('waiting', 'retrying', 'sending')
                   and (n.state <> 'sending' or n.lease_until < $3)
                 order by n.due_at limit permit.most for update skip locked) d)
            update notification n
               set state = 'sending', attempts = n.attempts + 1, lease_until = $4, version = n.version + 1
              from due where n.tenant_id = due.tenant_id and n.id = due.id
            returning\s""" + qualified();

    /** What a list is narrowed to; null means any. */
    public record Filter(
            @Nullable NotificationState state,
            @Nullable Channel channel,
            @Nullable UUID subjectId) {}

    private static String qualified() {
        return "n." + COLUMNS.replace(", ", ", n.");
    }

    /** Adds it unless the request came before. */
    public Uni<Void> addOnce(Notification it) {
        return Sql.update(
                        INSERT,
                        it.tenantId,
                        it.id,
                        it.channel,
                        it.template,
                        it.language,
                        it.recipient,
                        it.recipientName,
                        it.templateValues,
                        it.subjectType,
                        it.subjectId,
                        it.state,
                        it.attempts,
                        it.version,
                        it.requestedAt.atOffset(ZoneOffset.UTC),
                        it.dueAt.atOffset(ZoneOffset.UTC),
                        null,
                        it.correlationId,
                        it.requestedByEvent,
                        it.traceparent)
                .replaceWithVoid();
    }

    /** The notification, or null. */
    public Uni<@Nullable Notification> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Notification.class, id));
    }

    /**
     * Takes what is to be sent now for this replica alone, longest due first per channel; each begins its next try. Rows
     * another replica is just taking are passed over.
     *
     * @param permits how many at most, per channel
     * @param leaseUntil from when on another replica may take them
     */
    public Uni<List<Notification>> take(Map<Channel, Integer> permits, Instant now, Instant leaseUntil) {
        List<Channel> channels = List.copyOf(permits.keySet());
        return Sql.select(
                NotificationRepository::taken,
                TAKE,
                channels.stream().map(Channel::wireName).toArray(String[]::new),
                channels.stream().map(permits::get).toArray(Integer[]::new),
                now.atOffset(ZoneOffset.UTC),
                leaseUntil.atOffset(ZoneOffset.UTC));
    }

    private static Notification taken(Object[] row) {
        Notification it = Notification.empty();
        it.tenantId = (String) row[0];
        it.id = (UUID) row[1];
        it.channel = (String) row[2];
        it.template = (String) row[3];
        it.language = (String) row[4];
        it.recipient = (String) row[5];
        it.recipientName = (@Nullable String) row[6];
        it.templateValues = (String) row[7];
        it.subjectType = (String) row[8];
        it.subjectId = (UUID) row[9];
        it.state = (String) row[10];
        it.attempts = ((Number) row[11]).intValue();
        it.version = ((Number) row[12]).longValue();
        it.requestedAt = ((OffsetDateTime) row[13]).toInstant();
        it.dueAt = ((OffsetDateTime) row[14]).toInstant();
        it.leaseUntil = ((OffsetDateTime) row[15]).toInstant();
        it.correlationId = (String) row[16];
        it.requestedByEvent = (UUID) row[17];
        it.traceparent = (@Nullable String) row[18];
        return it;
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

package nl.rentguy.kit.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventJson;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.context.Trace;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Appends events to the table that commits with the state change; {@link OutboxRelay} publishes them. */
@ApplicationScoped
public class Outbox {
    /** One statement and one parameter for any number of events; rows get their ids in the order of the array. */
    private static final String INSERT = """
            insert into outbox (event_id, tenant_id, topic, type, data_schema, source, aggregate_id, aggregate_version,
                                occurred_at, correlation_id, causation_id, actor, traceparent, data)
            select event_id, tenant_id, topic, type, data_schema, source, aggregate_id, aggregate_version,
                   occurred_at, correlation_id, causation_id, actor, traceparent, data
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as event (
                     position int, event_id uuid, tenant_id text, topic text, type text, data_schema text, source text,
                     aggregate_id uuid, aggregate_version bigint, occurred_at timestamptz, correlation_id text,
                     causation_id uuid, actor text, traceparent text, data text)
             order by position
            """;

    private final Ids ids;
    private final Clock clock;
    private final String service;

    Outbox(Ids ids, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.ids = ids;
        this.clock = clock;
        this.service = service;
    }

    /**
     * An event that is to be published.
     *
     * @param aggregateVersion version of the aggregate after the change, starting at 1
     */
    public record Entry(UUID aggregateId, long aggregateVersion, DomainEvent event) {}

    /** Appends one event in the running transaction; fails with {@link NoTransaction} outside one. */
    public Uni<Void> append(CallContext context, UUID aggregateId, long aggregateVersion, DomainEvent event) {
        return appendAll(context, List.of(new Entry(aggregateId, aggregateVersion, event)));
    }

    /** Appends several events in the running transaction, published in this order where their aggregate is the same. */
    public Uni<Void> appendAll(CallContext context, List<Entry> entries) {
        return appendPrepared(
                entries.stream().map(entry -> prepare(context, entry)).toList());
    }

    /**
     * An event as it will be stored.
     *
     * @param row the columns
     */
    public record Prepared(JsonObject row) {}

    /** Makes an event ready, in the trace that runs now, for a transaction that several requests share. */
    public Prepared prepare(CallContext context, Entry entry) {
        return new Prepared(row(context, entry));
    }

    /** As {@link #appendAll}, for events of one tenant that were prepared before. */
    public Uni<Void> appendPrepared(List<Prepared> events) {
        JsonArray rows = new JsonArray();
        events.forEach(event -> rows.add(event.row().put("position", rows.size())));
        return Uni.createFrom()
                .deferred(Panache::currentTransaction)
                .onFailure(IllegalStateException.class)
                .recoverWithNull()
                .onItem()
                .ifNull()
                .failWith(NoTransaction::new)
                .chain(() -> Sql.update(INSERT, rows.encode()))
                .replaceWithVoid();
    }

    private JsonObject row(CallContext context, Entry entry) {
        EventContract<?> contract = EventCatalog.of(entry.event());
        if (!contract.mayBePublishedBy(service)) {
            throw new IllegalArgumentException(service + " may not publish " + contract.type());
        }
        return new JsonObject()
                .put("event_id", ids.next().toString())
                .put("tenant_id", context.tenantId())
                .put("topic", contract.topic())
                .put("type", contract.type())
                .put("data_schema", contract.dataSchema())
                .put("source", "/" + service)
                .put("aggregate_id", entry.aggregateId().toString())
                .put("aggregate_version", entry.aggregateVersion())
                .put("occurred_at", clock.instant().toString())
                .put("correlation_id", context.correlationId())
                .put("causation_id", Objects.toString(context.causationId(), null))
                .put("actor", context.actor())
                .put("traceparent", Trace.current())
                .put("data", EventJson.write(entry.event()));
    }
}

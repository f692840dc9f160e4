package nl.rentguy.audit.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import nl.rentguy.kit.tenancy.TenantTransaction;

/** The append-only table of events. */
@ApplicationScoped
public class EventLog {

    private static final String INSERT = """
            insert into audit_event
              (tenant_id, id, type, known, data_schema, source, subject, aggregate_version, occurred_at, recorded_at,
               correlation_id, causation_id, actor, traceparent, topic, kafka_partition, kafka_offset, record_key, data)
            select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as event
              (tenant_id text, id uuid, type text, known boolean, data_schema text, source text, subject text,
               aggregate_version bigint, occurred_at timestamptz, recorded_at timestamptz, correlation_id text,
               causation_id uuid, actor text, traceparent text, topic text, kafka_partition int, kafka_offset bigint,
               record_key text, data text)
            on conflict do nothing
            """;

    private final TenantTransaction transaction;
    private final ObjectMapper json;

    EventLog(TenantTransaction transaction, ObjectMapper json) {
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * Writes events of one tenant in one transaction. Of two with the same id the first stays.
     *
     * @return how many were new
     */
    public Uni<Integer> append(String tenantId, List<RecordedEvent> events) {
        String rows = rows(events);
        return transaction.in(
                tenantId,
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(INSERT)
                                .setParameter(1, rows)
                                .executeUpdate()));
    }

    private String rows(List<RecordedEvent> events) {
        try {
            return json.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

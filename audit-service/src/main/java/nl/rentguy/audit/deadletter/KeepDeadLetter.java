package nl.rentguy.audit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Supplier;
import nl.rentguy.audit.storage.Patience;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stores dead letters; one that is read twice is stored once. */
@ApplicationScoped
public class KeepDeadLetter {

    private static final Logger LOG = Logger.getLogger(KeepDeadLetter.class);
    private static final String INSERT = """
            insert into dead_letter
              (tenant_id, id, topic, consumer_group, type, reason, detail, attempts, record_key, headers, payload,
               parked_at, read_at, read_topic, read_partition, read_offset)
            select tenant_id, id, topic, consumer_group, type, reason, detail, attempts, record_key, headers,
                   decode(payload, 'base64'), parked_at, read_at, read_topic, read_partition, read_offset
              from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as letter
              (tenant_id text, id uuid, topic text, consumer_group text, type text, reason text, detail text,
               attempts int, record_key text, headers text, payload text, parked_at timestamptz, read_at timestamptz,
               read_topic text, read_partition int, read_offset bigint)
            on conflict do nothing
            """;

    private final TenantTransaction transaction;
    private final Patience patience;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final String group;

    KeepDeadLetter(
            TenantTransaction transaction,
            Patience patience,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.transaction = transaction;
        this.patience = patience;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.group = group;
    }

    /** Keeps a message that cannot be put into the event log. */
    public Uni<Void> unreadable(ConsumerRecord<String, byte[]> message, String detail) {
        return keep(NewDeadLetter.unreadable(ids.next(), group, message, detail, clock.instant()));
    }

    /** Keeps what a consumer group parked on its dead-letter topic. */
    public Uni<Void> handle(ConsumerRecord<String, byte[]> letter) {
        return keep(NewDeadLetter.parked(ids.next(), letter, clock.instant()));
    }

    private Uni<Void> keep(NewDeadLetter letter) {
        String row = row(letter);
        return patience.untilStored(() -> inTransaction(letter.tenantId(), () -> insert(row)))
                .invoke(stored -> {
                    if (stored == 1) {
                        LOG.warnf(
                                "dead letter kept topic=%s group=%s reason=%s id=%s",
                                letter.topic(), letter.consumerGroup(), letter.reason(), letter.id());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Integer> inTransaction(String tenantId, Supplier<Uni<Integer>> work) {
        return tenantId.isEmpty() ? transaction.acrossTenants(work) : transaction.in(tenantId, work);
    }

    private static Uni<Integer> insert(String row) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(INSERT).setParameter(1, row).executeUpdate());
    }

    private String row(NewDeadLetter letter) {
        try {
            return json.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

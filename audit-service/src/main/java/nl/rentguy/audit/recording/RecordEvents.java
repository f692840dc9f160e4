package nl.rentguy.audit.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.rentguy.audit.deadletter.KeepDeadLetter;
import nl.rentguy.audit.model.EventLog;
import nl.rentguy.audit.model.RecordedEvent;
import nl.rentguy.audit.storage.Patience;
import nl.rentguy.events.CorruptEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts a batch of messages into the log; what cannot be logged becomes a dead letter in the same database. */
@ApplicationScoped
public class RecordEvents {

    private final EventReader reader;
    private final EventLog log;
    private final KeepDeadLetter deadLetters;
    private final Patience patience;
    private final Counter recorded;
    private final Counter duplicates;

    RecordEvents(
            EventReader reader, EventLog log, KeepDeadLetter deadLetters, Patience patience, MeterRegistry metrics) {
        this.reader = reader;
        this.log = log;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.recorded = metrics.counter("audit.events", "outcome", "recorded");
        this.duplicates = metrics.counter("audit.events", "outcome", "duplicate");
    }

    /** Completes when every message is stored, one way or the other; until then none of the batch is acknowledged. */
    public Uni<Void> handle(Iterable<ConsumerRecord<String, byte[]>> messages) {
        Map<String, List<Arrival>> byTenant = new LinkedHashMap<>();
        List<Supplier<Uni<Void>>> work = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                RecordedEvent event = reader.read(message);
                byTenant.computeIfAbsent(event.tenantId(), tenant -> new ArrayList<>())
                        .add(new Arrival(message, event));
            } catch (CorruptEvent e) {
                work.add(() -> deadLetters.unreadable(message, String.valueOf(e.getMessage())));
            }
        }
        byTenant.forEach((tenant, arrivals) -> work.add(() -> record(tenant, arrivals)));
        return inTurn(work);
    }

    private Uni<Void> record(String tenantId, List<Arrival> arrivals) {
        return append(tenantId, arrivals)
                .onFailure(Patience::blamesData)
                .recoverWithUni(() -> oneByOne(tenantId, arrivals));
    }

    private Uni<Void> oneByOne(String tenantId, List<Arrival> arrivals) {
        List<Supplier<Uni<Void>>> work = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            work.add(() -> append(tenantId, List.of(arrival))
                    .onFailure(Patience::blamesData)
                    .recoverWithUni(
                            () -> deadLetters.unreadable(arrival.message(), "the database refuses the values")));
        }
        return inTurn(work);
    }

    private Uni<Void> append(String tenantId, List<Arrival> arrivals) {
        List<RecordedEvent> events = arrivals.stream().map(Arrival::event).toList();
        return patience.untilStored(() -> log.append(tenantId, events))
                .invoke(fresh -> {
                    recorded.increment(fresh);
                    duplicates.increment(events.size() - fresh);
                })
                .replaceWithVoid();
    }

    private static Uni<Void> inTurn(List<Supplier<Uni<Void>>> work) {
        return Multi.createFrom()
                .iterable(work)
                .onItem()
                .transformToUniAndConcatenate(Supplier::get)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private record Arrival(ConsumerRecord<String, byte[]> message, RecordedEvent event) {}
}

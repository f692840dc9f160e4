package nl.rentguy.audit.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes every message of every topic, raw and in batches, and records it. */
@ApplicationScoped
class SuiteEventsConsumer {

    private final RecordEvents recordEvents;

    SuiteEventsConsumer(RecordEvents recordEvents) {
        this.recordEvents = recordEvents;
    }

    @Incoming("suite-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> messages) {
        return recordEvents.handle(messages);
    }
}

package nl.rentguy.audit.deadletter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what the consumer groups parked on their dead-letter topics. */
@ApplicationScoped
class ParkedEventsConsumer {

    private final KeepDeadLetter keepDeadLetter;

    ParkedEventsConsumer(KeepDeadLetter keepDeadLetter) {
        this.keepDeadLetter = keepDeadLetter;
    }

    @Incoming("parked-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> letter) {
        return keepDeadLetter.handle(letter);
    }
}

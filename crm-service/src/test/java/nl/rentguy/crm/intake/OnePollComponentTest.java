package nl.rentguy.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rentguy.crm.Enquiry;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.Topics;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Many events in one poll: they share a transaction, and none suffers from another. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OnePollComponentTest {
    private static final Database CRM = Database.of("crm");

    @Inject
    LeadEventsConsumer consumer;

    @Inject
    MeterRegistry metrics;

    private final Enquiry sanne = Enquiry.aWedding();

    @Test
    void theEnquiriesOfOnePollShareATransaction() {
        // Given
        List<ProducerRecord<String, byte[]>> poll =
                Stream.generate(() -> sanne.again().message()).limit(10).toList();

        // When
        consume(poll);

        // Then
        String hers = "crm_lead where email = '" + sanne.email() + "'";
        assertThat(CRM.countAll(hers)).isEqualTo(10);
        assertThat(CRM.countAll("(select distinct xmin from " + hers + ")")).isEqualTo(1);
    }

    @Test
    void anEventThatComesTwiceInOnePollIsHandledOnce() {
        // Given
        ProducerRecord<String, byte[]> twice = sanne.message();

        // When
        consume(List.of(twice, sanne.again().message(), twice));

        // Then
        assertThat(CRM.countAll("crm_lead where email = '" + sanne.email() + "'"))
                .isEqualTo(2);
    }

    @Test
    void whatIsLeftAloneIsCountedAsADuplicate() {
        // Given
        ProducerRecord<String, byte[]> twice = sanne.message();
        double before = duplicates();

        // When
        consume(List.of(twice, twice));

        // Then
        assertThat(duplicates()).isEqualTo(before + 1);
    }

    @Test
    void anEventTheDatabaseRefusesIsParkedAloneAfterFiveTries() {
        // Given
        Enquiry poison = sanne.again().by("San\0ne", null, "Vries", null);

        // When
        consume(List.of(sanne.message(), poison.message(), sanne.again().message()));

        // Then
        assertThat(CRM.countAll("crm_lead where email = '" + sanne.email() + "'"))
                .isEqualTo(2);
        assertThat(Topic.read(Topics.deadLetters(Topics.LEAD, "crm-service")))
                .filteredOn(letter -> letter.key().equals(poison.leadId().toString()))
                .singleElement()
                .satisfies(letter -> assertThat(Topic.header(letter, EventHeaders.DEAD_LETTER_ATTEMPTS))
                        .isEqualTo("5"));
    }

    private double duplicates() {
        return metrics.counter("inbox.events", "outcome", "duplicate", "type", "lead.created", "consumer", "crm.lead")
                .count();
    }

    private void consume(List<ProducerRecord<String, byte[]>> messages) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (ProducerRecord<String, byte[]> message : messages) {
            var record = new ConsumerRecord<>(message.topic(), 0, records.size(), message.key(), message.value());
            message.headers().forEach(header -> record.headers().add(header));
            records.add(record);
        }
        var polled = new ConsumerRecords<>(Map.of(new TopicPartition(Topics.LEAD, 0), records), Map.of());
        try {
            VertxContextSupport.subscribeAndAwait(() -> consumer.on(polled));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

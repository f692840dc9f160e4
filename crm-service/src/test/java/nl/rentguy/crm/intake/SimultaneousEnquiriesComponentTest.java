package nl.rentguy.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.rentguy.crm.Enquiry;
import nl.rentguy.crm.Published;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.DealCreated;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Every enquiry in a transaction of its own, all at once: what any number of replicas can do to each other. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SimultaneousEnquiriesComponentTest {
    private static final int MANY = 20;
    private static final Database CRM = Database.of("crm");

    @Inject
    LeadEventsConsumer consumer;

    @Test
    void enquiriesOfOnePersonEndInOneContact() throws Exception {
        // Given
        Enquiry sanne = Enquiry.aWedding();
        List<Enquiry> enquiries =
                IntStream.range(0, MANY).mapToObj(i -> sanne.again()).toList();

        // When
        consumeAtOnce(enquiries);

        // Then
        String hers = " where email = '" + sanne.email() + "'";
        assertThat(CRM.countAll("crm_contact" + hers)).isEqualTo(1);
        assertThat(CRM.countAll("crm_lead" + hers)).isEqualTo(MANY);
        assertThat(CRM.countAll("crm_deal where lead_id in (select id from crm_lead" + hers + ")"))
                .isEqualTo(MANY);
        assertThat(CRM.countAll("crm_consent where lead_id in (select id from crm_lead" + hers + ")"))
                .isEqualTo(MANY);
        List<ContactCreated> created = Published.await(
                ContactCreated.class, event -> event.person().email().equals(sanne.email()));
        assertThat(created).hasSize(1);
        assertThat(Published.of(
                        ContactUpdated.class,
                        event -> event.contactId().equals(created.getFirst().contactId())))
                .isEmpty();
    }

    @Test
    void everyChangeOfTheContactHasAVersionOfItsOwn() throws Exception {
        // Given
        Enquiry sanne = Enquiry.aWedding().by("Sanne", "van de", "Vries", "+31600000000");
        List<Enquiry> enquiries = IntStream.range(0, MANY)
                .mapToObj(i -> sanne.again().by("Sanne", "van de", "Vries", "+316100000%02d".formatted(i)))
                .toList();

        // When
        consumeAtOnce(enquiries);

        // Then
        assertThat(CRM.countAll("crm_contact where version = " + MANY + " and email = '" + sanne.email() + "'"))
                .isEqualTo(1);
        String hers = "crm_lead where email = '" + sanne.email() + "'";
        assertThat(CRM.countAll(hers)).isEqualTo(MANY);
        var deals = enquiries.stream().map(Enquiry::leadId).toList();
        org.awaitility.Awaitility.await()
                .until(() -> Published.of(DealCreated.class, deal -> deals.contains(deal.leadId()))
                                .count()
                        == MANY);
        assertThat(Published.of(
                        ContactUpdated.class, event -> event.person().email().equals(sanne.email())))
                .hasSize(MANY - 1);
    }

    private void consumeAtOnce(List<Enquiry> enquiries) throws Exception {
        CyclicBarrier start = new CyclicBarrier(enquiries.size());
        try (var threads = Executors.newFixedThreadPool(enquiries.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Enquiry enquiry : enquiries) {
                running.add(threads.submit(() -> {
                    start.await();
                    return consume(enquiry);
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private Void consume(Enquiry enquiry) throws Exception {
        ProducerRecord<String, byte[]> message = enquiry.message();
        var record = new ConsumerRecord<>(message.topic(), 0, 0, message.key(), message.value());
        message.headers().forEach(header -> record.headers().add(header));
        var partition = new TopicPartition(record.topic(), record.partition());
        var polled = new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of());
        try {
            return VertxContextSupport.subscribeAndAwait(() -> consumer.on(polled));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

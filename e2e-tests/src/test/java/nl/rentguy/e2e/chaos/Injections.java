package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Enquiry;
import nl.rentguy.e2e.EventBus;
import nl.rentguy.e2e.HandmadeEvent;
import nl.rentguy.e2e.Visitor;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events that no service sent, or not now. */
final class Injections {
    private static final int PER_PARTITION = 3;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final EventBus bus;
    private final Book book;
    private final Random random;
    private int skewed;

    Injections(EventBus bus, Book book, long seed) {
        this.bus = bus;
        this.book = book;
        this.random = new Random(seed);
    }

    void repeatTheNewest() {
        List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
        for (String topic : EventBus.topics()) {
            bus.newest(topic, PER_PARTITION).stream().map(EventBus::again).forEach(again::add);
        }
        send(again);
        send(again);
    }

    void repeatOldOnes() {
        List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
        for (String topic : EventBus.topics()) {
            bus.anywhere(topic, PER_PARTITION, random).stream()
                    .map(EventBus::again)
                    .forEach(again::add);
        }
        send(again);
    }

    private void send(List<ProducerRecord<String, byte[]>> again) {
        if (again.isEmpty()) {
            throw new IllegalStateException("no event was there to come again");
        }
        bus.send(again);
    }

    /** Two enquiries of people who never saw the website; they must arrive like any other. */
    void sendSkewed() {
        Instant now = Instant.now();
        send(now.plus(A_DAY));
        send(now.minus(A_DAY));
    }

    private void send(Instant time) {
        String tag = String.format(Locale.ROOT, "chaos-skewed-%03d", ++skewed);
        Enquiry form = Visitor.dutch("Scheef", "van", "Klokken", "skewed" + skewed + "@chaos.example")
                .enquiry(tag);
        UUID leadId = UUID.randomUUID();
        Accepted enquiry = new Accepted(form, leadId, "chaos-skewed-" + leadId, time);
        ProducerRecord<String, byte[]> event = HandmadeEvent.of(
                Company.MR_DJ, enquiry.correlationId(), leadId, 1, HandmadeEvent.anEnquiry(leadId, form, time));
        bus.send(List.of(HandmadeEvent.dated(event, time)));
        book.handmade(enquiry);
    }
}

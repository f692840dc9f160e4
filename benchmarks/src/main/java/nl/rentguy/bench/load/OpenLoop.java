package nl.rentguy.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leads at a constant rate, whether or not earlier ones are answered: visitors do not wait for each other. When all
 * connections wait for an answer, the next lead goes out late, and its time counts from when it was due.
 *
 * @param connections how many leads can wait for their answer at once
 * @param eachAccepted is told of every accepted lead, by the thread that sent it; must not wait
 */
public record OpenLoop(int connections, Consumer<SentLead> eachAccepted) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEAD_IN = Duration.ofMillis(100);

    /**
     * Sends for as long as it is told and waits for the answers.
     *
     * @return every lead that was due, in the order in which they were
     */
    public List<SentLead> run(Subject subject, double perSecond, Duration lasts) throws InterruptedException {
        Schedule schedule = new Schedule(
                System.nanoTime() + LEAD_IN.toNanos(),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - System.nanoTime() / 1000,
                1e9 / perSecond,
                Math.round(perSecond * lasts.toNanos() / 1e9));
        Queue<SentLead> sent = new ConcurrentLinkedQueue<>();
        AtomicLong next = new AtomicLong();
        List<Thread> senders = IntStream.range(0, (int) Math.min(connections, schedule.count()))
                .mapToObj(number -> Thread.ofPlatform()
                        .daemon()
                        .name("visitor-" + number)
                        .start(() -> send(subject, schedule, next, sent)))
                .toList();
        long deadline = System.nanoTime() + lasts.plus(PATIENCE).toNanos();
        for (Thread sender : senders) {
            sender.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            sender.interrupt();
        }
        return sent.stream()
                .sorted(Comparator.comparingLong(SentLead::plannedAt))
                .toList();
    }

    private void send(Subject subject, Schedule schedule, AtomicLong next, Queue<SentLead> sent) {
        Visitor visitor = new Visitor(subject);
        try (visitor) {
            for (long number = next.getAndIncrement(); number < schedule.count(); number = next.getAndIncrement()) {
                schedule.await(number);
                SentLead lead = visitor.send(schedule, number);
                sent.add(lead);
                if (lead.isAccepted()) {
                    eachAccepted.accept(lead);
                }
            }
        } catch (InterruptedException tooLate) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * When which lead is due.
     *
     * @param clockOffset microseconds to add to those of {@link System#nanoTime} for the time since 1970
     */
    private record Schedule(long start, long clockOffset, double interval, long count) {

        void await(long number) throws InterruptedException {
            Thread.sleep(Duration.ofNanos(Math.max(0, dueAt(number) - System.nanoTime())));
        }

        long dueAt(long number) {
            return start + Math.round(number * interval);
        }

        long micros(long nanoTime) {
            return nanoTime / 1000 + clockOffset;
        }
    }

    /** One connection, opened anew after a failure. */
    private static final class Visitor implements AutoCloseable {
        private final Subject subject;
        private @Nullable Exchange open;

        Visitor(Subject subject) {
            this.subject = subject;
        }

        SentLead send(Schedule schedule, long number) {
            long plannedAt = schedule.micros(schedule.dueAt(number));
            try {
                Exchange exchange = open == null ? subject.open() : open;
                open = exchange;
                int status = exchange.once();
                long answeredAt = schedule.micros(System.nanoTime());
                return new SentLead(
                        plannedAt,
                        answeredAt,
                        status == Exchange.CREATED ? exchange.lead().orElse(null) : null,
                        Integer.toString(status));
            } catch (Exception broken) {
                close();
                return new SentLead(plannedAt, schedule.micros(System.nanoTime()), null, "no answer");
            }
        }

        @Override
        public void close() {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}

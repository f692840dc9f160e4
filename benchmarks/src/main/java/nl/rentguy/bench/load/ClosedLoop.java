package nl.rentguy.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Keeps a number of connections busy: each sends its next lead when the one before was answered, and a platform thread waits
 * in the kernel for it, which costs less than any selector does at this number.
 *
 * @param cpu processor time used so far by each process, in nanoseconds
 */
public record ClosedLoop(Supplier<Map<String, Long>> cpu) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Processes that serve one connection end with it, and their time is then no longer to be seen. */
    private static final Duration BEFORE_THE_END = Duration.ofMillis(100);

    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

    /** Sends for both times and counts in the second. Every lead sent is waited for, so the books are complete. */
    public Measurement run(Subject subject, int connections, Duration warmUp, Duration measured)
            throws InterruptedException {
        long from = System.nanoTime() + warmUp.toNanos();
        Window window = new Window(from, from + measured.toNanos());
        List<Worker> workers = IntStream.range(0, connections)
                .mapToObj(number -> new Worker(subject, window))
                .toList();
        workers.forEach(Thread::start);
        try {
            sleepUntil(window.from());
            Used before = used();
            sleepUntil(window.to() - BEFORE_THE_END.toNanos());
            Used after = used();
            for (Worker worker : workers) {
                worker.end();
            }
            return summary(subject, workers, measured, before, after);
        } finally {
            workers.forEach(Worker::abandon);
        }
    }

    private static void sleepUntil(long nanoTime) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime())));
    }

    private static Measurement summary(
            Subject subject, List<Worker> workers, Duration measured, Used before, Used after) {
        Latencies latencies = new Latencies();
        Map<String, Long> errors = new TreeMap<>();
        Books books = Books.EMPTY;
        for (Worker worker : workers) {
            latencies.addAll(worker.latencies);
            worker.errors.forEach((status, count) -> errors.merge(status, count, Long::sum));
            books = books.plus(worker.books);
        }
        double perSecond = workers.stream().mapToLong(worker -> worker.inTime).sum() / (measured.toNanos() / 1e9);
        return new Measurement(
                subject.name(),
                workers.size(),
                perSecond,
                latencies.millisAt(50),
                latencies.millisAt(99),
                latencies.millisAt(99.9),
                latencies.longestMillis(),
                errors,
                after.microsPerLead(before, perSecond),
                books);
    }

    private Used used() {
        return new Used(System.nanoTime(), cpu.get());
    }

    private record Window(long from, long to) {}

    /** Processor time until a moment, in nanoseconds. */
    private record Used(long at, Map<String, Long> nanos) {

        Map<String, Double> microsPerLead(Used before, double perSecond) {
            Map<String, Double> micros = new TreeMap<>();
            if (perSecond > 0 && at > before.at) {
                nanos.forEach((process, until) -> micros.put(
                        process,
                        (until - before.nanos.getOrDefault(process, 0L)) * 1e6 / (at - before.at) / perSecond));
            }
            return micros;
        }
    }

    private static final class Worker extends Thread {
        private final Subject subject;
        private final Window window;
        private final Latencies latencies = new Latencies();
        private final Map<String, Long> errors = new TreeMap<>();
        private Books books = Books.EMPTY;
        private long inTime;
        private volatile Exchange open = NONE;
        private volatile boolean abandoned;

        Worker(Subject subject, Window window) {
            super("load");
            this.subject = subject;
            this.window = window;
            setDaemon(true);
        }

        @Override
        public void run() {
            while (System.nanoTime() < window.to() && !abandoned) {
                try (Exchange exchange = subject.open()) {
                    open = exchange;
                    try {
                        sendUntilTheEnd(exchange);
                    } finally {
                        books = books.plus(exchange.accepted());
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (Exception e) {
                    errors.merge("no answer", 1L, Long::sum);
                    pause();
                }
            }
        }

        private void sendUntilTheEnd(Exchange exchange) throws Exception {
            long sent = System.nanoTime();
            while (sent < window.to()) {
                int status = exchange.once();
                long answered = System.nanoTime();
                if (status != Exchange.CREATED) {
                    errors.merge(Integer.toString(status), 1L, Long::sum);
                } else if (answered >= window.from()) {
                    // One that outlasts the measured time is late, not absent.
                    latencies.add(answered - sent);
                    if (answered < window.to()) {
                        inTime++;
                    }
                }
                sent = answered;
            }
        }

        private void pause() {
            try {
                Thread.sleep(AFTER_FAILURE);
            } catch (InterruptedException e) {
                abandoned = true;
            }
        }

        /** Waits for the last answer; one that does not come is an error. */
        void end() throws InterruptedException {
            join(PATIENCE);
            if (isAlive()) {
                abandon();
                join(PATIENCE);
            }
        }

        void abandon() {
            abandoned = true;
            open.close();
        }
    }

    private static final Exchange NONE = new Exchange() {
        @Override
        public int once() {
            throw new IllegalStateException("never opened");
        }

        @Override
        public Books accepted() {
            return Books.EMPTY;
        }

        @Override
        public void close() {}
    };
}

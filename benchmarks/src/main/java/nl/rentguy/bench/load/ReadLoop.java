package nl.rentguy.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Reads from a server on 127.0.0.1 over a few connections, each of which asks again when it was answered. */
public record ReadLoop(int port, int connections) {

    /**
     * Reads that many times.
     *
     * @param next says what; used by all connections at once
     */
    public void run(Supplier<Read> next, int times, ReadTally tally) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(times);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().daemon().name("read").start(() -> read(next, left, tally)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void read(Supplier<Read> next, AtomicInteger left, ReadTally tally) {
        boolean more = left.getAndDecrement() > 0;
        while (more) {
            try (ReadConnection connection = ReadConnection.to(port)) {
                while (more) {
                    Read read = next.get();
                    long sent = System.nanoTime();
                    int status = connection.once(read);
                    tally.add(status, System.nanoTime() - sent, connection.bodyLength());
                    more = left.getAndDecrement() > 0;
                }
            } catch (Exception broken) {
                tally.fail("no answer");
                more = left.getAndDecrement() > 0;
            }
        }
    }
}

package nl.rentguy.bench.queue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.bench.queue.Drain.Heap;
import nl.rentguy.bench.queue.Drain.Sample;
import nl.rentguy.platform.RunningPart;
import nl.rentguy.platform.process.ResidentMemory;

/** Lets batches wait and looks on until nothing does. */
final class DrainWatch {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RentguyStandIn standIn;
    private final CpuTime cpu;

    DrainWatch(RentguyStandIn standIn, CpuTime cpu) {
        this.standIn = standIn;
        this.cpu = cpu;
    }

    /** With the service running. */
    Drain drain(String name, QueueSide side, Batch batch) throws SQLException, IOException, InterruptedException {
        standIn.forget();
        DeliveryRows.queue(side.connection(), batch);
        return watch(name, side, batch, System.nanoTime(), List.of());
    }

    /**
     * With a service that finds them when it starts. Its heap is looked at twice: when a tenth is done, by when it has loaded
     * what it needs, and when a tenth still waits.
     */
    Drain drainAfterStart(String name, QueueSide side, Batch batch)
            throws SQLException, IOException, InterruptedException {
        standIn.forget();
        side.service().stop();
        DeliveryRows.queue(side.connection(), batch);
        long start = System.nanoTime();
        side.service().start();
        return watch(name, side, batch, start, List.of(batch.count() * 9 / 10, batch.count() / 10));
    }

    private Drain watch(String name, QueueSide side, Batch batch, long start, List<Integer> looksAtHeap)
            throws SQLException, IOException, InterruptedException {
        Map<String, Long> before = cpu.get();
        QueueTables tables = new QueueTables(side.connection());
        List<Sample> samples = new ArrayList<>();
        List<Heap> heaps = new ArrayList<>();
        Deque<Integer> looks = new ArrayDeque<>(looksAtHeap);
        long open = batch.count();
        while (open > 0 && System.nanoTime() - start < LONGEST.toNanos()) {
            Thread.sleep(LOOK_EVERY);
            open = tables.open();
            samples.add(new Sample((System.nanoTime() - start) / 1e9, batch.count() - open, megabytes(side.service())));
            if (!looks.isEmpty() && open > 0 && open <= looks.getFirst()) {
                looks.removeFirst();
                heaps.add(new Heap(open, LiveHeap.of(side.service().pid().orElseThrow())));
            }
        }
        Map<String, Long> after = cpu.get();
        return Drain.of(name, batch.count(), samples, heaps, before, after, tables.outcome(batch, standIn.arrived()));
    }

    private static long megabytes(RunningPart service) {
        return service.pid().stream()
                .boxed()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .mapToLong(ResidentMemory::of)
                .sum();
    }
}

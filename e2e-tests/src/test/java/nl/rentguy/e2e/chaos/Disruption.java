package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Carries a schedule out. Two faults at a time and none that excludes another, however long a
 * start takes. A fault that begins late lasts as long as planned all the same. */
final class Disruption implements AutoCloseable {
    private static final int TRIES_TO_MEND = 3;

    private final Schedule schedule;
    private final Sabotage sabotage;
    private final Watch watch;
    private final Progress progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore atATime = new Semaphore(2, true);
    private final Map<String, Semaphore> touched = new ConcurrentHashMap<>();
    private final Set<Fault> now = Collections.synchronizedSet(EnumSet.noneOf(Fault.class));
    private final List<Outage> outages = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open;

    Disruption(Schedule schedule, Sabotage sabotage, Watch watch, Progress progress) {
        this.schedule = schedule;
        this.sabotage = sabotage;
        this.watch = watch;
        this.progress = progress;
        this.open = new CountDownLatch(schedule.faults().size());
    }

    void start() {
        schedule.faults().forEach(fault -> at(fault.at(), () -> begin(fault)));
    }

    /** What fails at this moment. */
    List<Fault> current() {
        synchronized (now) {
            return List.copyOf(now);
        }
    }

    /** Waits until every fault was taken back; false when one was not in time. */
    boolean awaitMended(Duration patience) throws InterruptedException {
        return open.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    List<Outage> outages() {
        synchronized (outages) {
            return outages.stream().sorted(Comparator.comparing(Outage::began)).toList();
        }
    }

    private void begin(PlannedFault planned) {
        Fault fault = planned.fault();
        touchedBy(fault).forEach(Semaphore::acquireUninterruptibly);
        atATime.acquireUninterruptibly();
        now.add(fault);
        Duration began = watch.elapsed();
        Duration length = planned.until().minus(planned.at());
        progress.event(fault + (length.isZero() ? "" : ", for " + length.toSeconds() + " s"));
        Attempt breaking = attempt(() -> sabotage.begin(fault));
        at(watch.elapsed().plus(length), () -> end(planned, began, breaking));
    }

    private void end(PlannedFault planned, Duration began, Attempt breaking) {
        Fault fault = planned.fault();
        Duration mending = watch.elapsed();
        List<String> remarks = new ArrayList<>();
        remarks.add(breaking.note());
        for (int tries = 1; tries <= TRIES_TO_MEND; tries++) {
            Attempt mend = attempt(() -> {
                sabotage.end(fault);
                return "";
            });
            if (mend.failure().isEmpty()) {
                break;
            }
            remarks.add("mending, try " + tries + ": " + mend.failure());
        }
        remarks.removeIf(String::isEmpty);
        Outage outage =
                new Outage(planned, began, mending, watch.elapsed(), breaking.failure(), String.join("; ", remarks));
        outages.add(outage);
        now.remove(fault);
        progress.event("over: " + outage);
        atATime.release();
        touchedBy(fault).forEach(Semaphore::release);
        open.countDown();
    }

    /**
     * How it went.
     *
     * @param failure why it did not work; empty when it did
     */
    private record Attempt(String note, String failure) {}

    /** What cannot be broken or mended must not stop the run. */
    private static Attempt attempt(Supplier<String> action) {
        try {
            return new Attempt(action.get(), "");
        } catch (RuntimeException | AssertionError failure) {
            String message = String.valueOf(failure.getMessage()).strip();
            return new Attempt(
                    "", message.lines().findFirst().orElse(failure.getClass().getSimpleName()));
        }
    }

    /** Always in the same order, so that two faults never wait for each other. */
    private List<Semaphore> touchedBy(Fault fault) {
        return fault.touched().stream()
                .map(part -> touched.computeIfAbsent(part, any -> new Semaphore(1, true)))
                .toList();
    }

    private void at(Duration time, Runnable action) {
        long wait = Math.max(0, time.minus(watch.elapsed()).toNanos());
        var _ = clock.schedule(() -> hands.execute(action), wait, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        hands.shutdownNow();
    }
}

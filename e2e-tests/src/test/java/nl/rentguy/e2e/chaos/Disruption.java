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

/** Carries a schedule out. Two faults at a time and one per target, however long a start takes. */
final class Disruption implements AutoCloseable {
    private static final int TRIES_TO_MEND = 3;

    private final Schedule schedule;
    private final Saboteur saboteur;
    private final Watch watch;
    private final Progress progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore atATime = new Semaphore(2, true);
    private final Map<String, Semaphore> targets = new ConcurrentHashMap<>();
    private final Set<Fault> now = Collections.synchronizedSet(EnumSet.noneOf(Fault.class));
    private final List<Outage> outages = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open;

    Disruption(Schedule schedule, Saboteur saboteur, Watch watch, Progress progress) {
        this.schedule = schedule;
        this.saboteur = saboteur;
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
        target(fault).acquireUninterruptibly();
        atATime.acquireUninterruptibly();
        now.add(fault);
        Duration began = watch.elapsed();
        progress.event(
                fault + (planned.at().equals(planned.until()) ? "" : ", until " + Watch.minutes(planned.until())));
        String remark = attempt(() -> saboteur.begin(fault));
        at(planned.until(), () -> end(planned, began, remark));
    }

    private void end(PlannedFault planned, Duration began, String before) {
        Fault fault = planned.fault();
        Duration mending = watch.elapsed();
        String remark = before;
        for (int tries = 1; tries <= TRIES_TO_MEND; tries++) {
            String failure = attempt(() -> saboteur.end(fault));
            if (failure.isEmpty()) {
                break;
            }
            remark = (remark.isEmpty() ? "" : remark + "; ") + "mending, try " + tries + ": " + failure;
        }
        Outage outage = new Outage(planned, began, mending, watch.elapsed(), remark);
        outages.add(outage);
        now.remove(fault);
        progress.event("over: " + fault + ", ready after " + Watch.seconds(outage.recovery())
                + (remark.isEmpty() ? "" : " (" + remark + ")"));
        atATime.release();
        target(fault).release();
        open.countDown();
    }

    /** Why it did not work; empty when it did. What cannot be broken or mended must not stop the run. */
    private static String attempt(Runnable action) {
        try {
            action.run();
            return "";
        } catch (RuntimeException | AssertionError failure) {
            String message = String.valueOf(failure.getMessage());
            return message.lines().findFirst().orElse("").strip();
        }
    }

    private Semaphore target(Fault fault) {
        return targets.computeIfAbsent(fault.target(), any -> new Semaphore(1, true));
    }

    private void at(Duration time, Runnable action) {
        long wait = Math.max(0, time.minus(watch.elapsed()).toMillis());
        var _ = clock.schedule(() -> hands.execute(action), wait, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        hands.shutdownNow();
    }
}

package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.rentguy.platform.LocalPlatform;

/** {@code ./suite up}: starts everything, shows how it goes, and watches until Ctrl-C. */
public record UpCommand(Arguments arguments, PrintStream out) {

    private static final Duration WATCH = Duration.ofSeconds(1);

    public int run() {
        try (LauncherLock lock = LauncherLock.take(arguments.run())) {
            if (lock.isHeld() && alreadyRuns()) {
                return 0;
            }
            return start();
        }
    }

    /** @return whether a detached suite runs and nothing needs to be done */
    private boolean alreadyRuns() {
        List<PartState> states = PartState.all(arguments.run());
        if (states.isEmpty()) {
            return false;
        }
        if (new DetachedMark(arguments.run()).isSet() && states.stream().allMatch(PartState::isRunning)) {
            out.println("The suite already runs in the background; ./suite stop ends it.");
            new Overview(arguments.run(), out).print();
            return true;
        }
        out.println("Ending what an earlier ./suite up left behind: "
                + String.join(", ", states.stream().map(PartState::name).toList()));
        return false;
    }

    private int start() {
        Progress progress = new Progress(out);
        new DetachedMark(arguments.run()).clear();
        out.println("Starting the suite; data and logs are in " + arguments.directory());
        LocalPlatform platform = LocalPlatform.builder()
                .directory(arguments.directory())
                .ports(arguments.ports())
                .durable(true)
                .outlivesLauncher(true)
                .listener(progress)
                .build();
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> stop(platform, ended), "stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        platform.start();
        new Overview(arguments.run(), out).print();
        out.printf(Locale.ROOT, "%n  Everything runs after %.1f s.%n", progress.seconds());
        new Welcome(platform, out).print();
        if (arguments.detach()) {
            new DetachedMark(arguments.run()).set();
            Runtime.getRuntime().removeShutdownHook(onSignal);
            out.println("  Runs in the background: ./suite status, ./suite logs SERVICE, ./suite stop");
            return 0;
        }
        out.println("  Ctrl-C stops everything; the data stay.");
        watch(ended);
        return 0;
    }

    private void stop(LocalPlatform platform, CountDownLatch ended) {
        out.println("\nStopping …");
        platform.stop();
        ended.countDown();
    }

    /** Until the suite is stopped, here or by {@code ./suite stop}. */
    private void watch(CountDownLatch ended) {
        Set<Long> reported = ConcurrentHashMap.newKeySet();
        try {
            while (!ended.await(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
                List<PartState> states = PartState.all(arguments.run());
                states.stream()
                        .filter(PartState::hasDied)
                        .filter(state -> reported.add(state.file().pid()))
                        .forEach(state -> out.println(state.deathNotice()));
                if (states.isEmpty()) {
                    out.println("The suite was stopped.");
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

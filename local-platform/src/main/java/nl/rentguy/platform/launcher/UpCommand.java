package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.rentguy.platform.LocalPlatform;

/** {@code ./suite up}: starts everything, shows how it goes, and watches until Ctrl-C. */
public record UpCommand(Arguments arguments, PrintStream out) {

    private static final Duration WATCH = Duration.ofSeconds(1);

    public int run() {
        try (var _ = LauncherLock.take(arguments.run())) {
            return alreadyRuns() ? 0 : start();
        }
    }

    /** Whether a suite that was left running on purpose is still complete. Anything else that runs is ended by the start. */
    private boolean alreadyRuns() {
        List<PartState> states = PartState.ofWholeSuite(arguments.run());
        DetachedMark detached = new DetachedMark(arguments.run());
        if (detached.isSet() && states.stream().allMatch(PartState::isRunning)) {
            out.println("The suite already runs in the background; ./suite stop ends it.");
            new Overview(arguments.run(), out).print();
            return true;
        }
        List<String> left = states.stream()
                .filter(PartState::isRunning)
                .map(PartState::name)
                .toList();
        if (!left.isEmpty()) {
            out.println("Ending what an earlier ./suite up left behind: " + String.join(", ", left));
        }
        detached.clear();
        return false;
    }

    private int start() {
        Progress progress = new Progress(out);
        out.println("Starting the suite; data and logs are in " + arguments.directory());
        LocalPlatform platform = LocalPlatform.builder()
                .directory(arguments.directory())
                .ports(arguments.ports())
                .durable(true)
                .outlivesLauncher(true)
                .listener(progress)
                .build();
        try (StopOnSignal stop = StopOnSignal.install(() -> {
            out.println("\nStopping …");
            platform.stop();
        })) {
            stop.unlessSignalled(platform::start);
            new Overview(arguments.run(), out).print();
            out.printf(Locale.ROOT, "%n  Everything runs after %.1f s.%n", progress.seconds());
            new Welcome(platform, out).print();
            if (arguments.detach()) {
                new DetachedMark(arguments.run()).set();
                out.println("  Runs in the background: ./suite status, ./suite logs PART, ./suite stop");
            } else {
                out.println("  Ctrl-C stops everything; the data stay.");
                watch();
            }
            return 0;
        }
    }

    /** Until the suite is stopped, here by a signal or elsewhere by {@code ./suite stop}. */
    private void watch() {
        Set<Long> reported = new HashSet<>();
        List<PartState> states = PartState.all(arguments.run());
        while (!states.isEmpty()) {
            states.stream()
                    .filter(PartState::hasDied)
                    .filter(state -> reported.add(state.file().orElseThrow().pid()))
                    .forEach(state -> out.println(state.deathNotice()));
            try {
                Thread.sleep(WATCH);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            states = PartState.all(arguments.run());
        }
        out.println("The suite was stopped.");
    }
}

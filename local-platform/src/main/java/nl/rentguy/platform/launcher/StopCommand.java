package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import nl.rentguy.platform.process.RunningChildren;

/** {@code ./suite stop}: also ends what a killed launcher left behind. */
public record StopCommand(Arguments arguments, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public int run() {
        stopAndThen(() -> {});
        return 0;
    }

    /**
     * Stops everything and runs the rest while no launcher can start anything. A launcher that was just starting parts gives
     * up when it sees one of them gone; what it had started until then is ended after it.
     */
    void stopAndThen(Runnable rest) {
        if (PartState.all(arguments.run()).isEmpty()) {
            out.println("The suite does not run.");
        }
        if (!Files.isDirectory(arguments.run())) {
            rest.run();
            return;
        }
        Progress progress = new Progress(out);
        RunningChildren children = new RunningChildren(arguments.run());
        children.stop(progress);
        try (var _ = LauncherLock.await(arguments.run(), PATIENCE)) {
            children.stop(progress);
            new DetachedMark(arguments.run()).clear();
            rest.run();
        }
    }
}

package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.Ports;
import nl.rentguy.platform.RunningPart;

/** {@code ./suite restart SERVICE}: on the same port, with what was built last. */
public record RestartCommand(Arguments arguments, PrintStream out) {

    public int run() {
        Part part = Part.labelled(arguments
                .part()
                .orElseThrow(
                        () -> new PlatformProblem("Say what to restart, for example ./suite restart lead-service.")));
        if (PartState.all(arguments.run()).isEmpty()) {
            throw new PlatformProblem("The suite does not run; ./suite up starts it.");
        }
        Progress progress = new Progress(out);
        RunningPart running = LocalPlatform.builder()
                .directory(arguments.directory())
                .ports(Ports.recorded(arguments.run()))
                .outlivesLauncher(true)
                .build()
                .part(part);
        running.stop();
        progress.stopped(part.label());
        running.start();
        progress.ready(part.label(), java.time.Duration.ofMillis((long) (progress.seconds() * 1000)));
        return 0;
    }
}

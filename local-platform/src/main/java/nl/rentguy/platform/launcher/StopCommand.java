package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import nl.rentguy.platform.process.RunningChildren;

/** {@code ./suite stop}: also ends what a killed launcher left behind. */
public record StopCommand(Arguments arguments, PrintStream out) {

    public int run() {
        if (PartState.all(arguments.run()).isEmpty()) {
            out.println("The suite does not run.");
        }
        new RunningChildren(arguments.run()).stop(new Progress(out));
        new DetachedMark(arguments.run()).clear();
        return 0;
    }
}

package nl.rentguy.platform.launcher;

import java.io.PrintStream;

/** {@code ./suite status}: exit code 0 only when every part of the suite runs. */
public record StatusCommand(Arguments arguments, PrintStream out) {

    public int run() {
        if (PartState.all(arguments.run()).isEmpty()) {
            out.println("The suite does not run; ./suite up starts it.");
            return 1;
        }
        return new Overview(arguments.run(), out).print() ? 0 : 1;
    }
}

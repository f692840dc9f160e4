package nl.rentguy.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Lines that say how far a run is, each with the seconds since it began. */
public final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String sentence) {
        out.printf(Locale.ROOT, "%5d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, sentence);
    }
}

package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformListener;

/** Prints a line per part with the seconds since the start, and one when leads are accepted. */
final class Progress implements PlatformListener {

    private static final Set<String> FOR_LEADS = Set.of(Part.LEAD_SERVICE.label(), Part.GATEWAY.label());

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        out.printf(Locale.ROOT, "  %6.1f s  %-22s ready after %.1f s%n", seconds(), part, took.toMillis() / 1000.0);
        if (FOR_LEADS.contains(part) && ready.add(part) && ready.size() == FOR_LEADS.size()) {
            out.printf(Locale.ROOT, "  %6.1f s  leads are accepted from now on%n", seconds());
        }
    }

    @Override
    public synchronized void stopped(String part) {
        out.printf(Locale.ROOT, "  %6.1f s  %-22s stopped%n", seconds(), part);
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}

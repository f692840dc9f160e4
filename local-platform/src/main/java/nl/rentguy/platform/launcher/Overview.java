package nl.rentguy.platform.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rentguy.platform.AddressFile;
import nl.rentguy.platform.process.ResidentMemory;

/** The table of parts: state, address, memory. */
record Overview(Path runDirectory, PrintStream out) {

    /** Returns whether every part of the suite runs. */
    boolean print() {
        List<PartState> states = PartState.ofWholeSuite(runDirectory);
        Map<String, String> addresses = new AddressFile(runDirectory).read();
        out.printf(Locale.ROOT, "%n  %-22s %-8s %-9s %7s  %s%n", "part", "state", "pid", "memory", "address");
        long total = 0;
        for (PartState state : states) {
            long megabytes = state.process().map(ResidentMemory::of).orElse(0L);
            total += megabytes;
            out.printf(
                    Locale.ROOT,
                    "  %-22s %-8s %-9s %4d MB  %s%n",
                    state.name(),
                    state.word(),
                    state.process().map(process -> Long.toString(process.pid())).orElse("-"),
                    megabytes,
                    addresses.getOrDefault(state.name(), "-"));
        }
        out.printf(Locale.ROOT, "  %-22s %-8s %-9s %4d MB%n", "together", "", "", total);
        states.stream().filter(PartState::hasDied).forEach(state -> out.println("\n" + state.deathNotice()));
        return states.stream().allMatch(PartState::isRunning);
    }
}

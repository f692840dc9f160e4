package nl.rentguy.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resident memory. Of a part with several processes, PostgreSQL, what they share is counted once: for them it is the
 * proportional set size.
 */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** In megabytes; zero where the system does not tell (no /proc). */
    public static long of(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        if (children.isEmpty()) {
            return kilobytes(process, "status", "VmRSS:") >> 10;
        }
        return Stream.concat(Stream.of(process), children.stream())
                        .mapToLong(one -> kilobytes(one, "smaps_rollup", "Pss:"))
                        .sum()
                >> 10;
    }

    private static long kilobytes(ProcessHandle process, String file, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file)).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException unknown) {
            return 0;
        }
    }
}

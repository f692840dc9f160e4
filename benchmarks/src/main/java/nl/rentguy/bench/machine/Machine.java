package nl.rentguy.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What figures depend on.
 *
 * @param load runnable processes per minute, five and fifteen before the run, or empty where the system does not tell: other
 *     work on the machine shows here
 * @param syncMicros median time of a synced write
 * @param syncsPerSecond how many of them one after the other
 */
public record Machine(
        String processor,
        int cores,
        double memoryGib,
        String system,
        String java,
        String fileSystem,
        String load,
        double syncMicros,
        double syncsPerSecond) {

    /** Looks at this machine; measures the disk that holds the folder. */
    public static Machine probe(Path folder) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        DiskSync disk = DiskSync.measure(folder);
        return new Machine(
                line(Path.of("/proc/cpuinfo"), "model name")
                        .replaceFirst(".*:\\s*", "")
                        .strip(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / (double) (1 << 30),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.runtime.version"),
                Files.getFileStore(folder).type(),
                line(Path.of("/proc/loadavg"), "").replaceFirst("^((\\S+ ){2}\\S+).*", "$1"),
                disk.medianMicros(),
                disk.perSecond());
    }

    /** As sentences for a report. */
    public Stream<String> description() {
        return Stream.of(
                String.format(
                        Locale.ROOT,
                        "%d cores (%s), %.1f GiB, %s",
                        cores,
                        processor.isEmpty() ? "unknown" : processor,
                        memoryGib,
                        system),
                java,
                String.format(
                        Locale.ROOT,
                        "disk (%s): a synced write of 8 KiB takes %.0f µs (median), %.0f/s one after the other",
                        fileSystem,
                        syncMicros,
                        syncsPerSecond),
                "load average before the run: " + (load.isEmpty() ? "unknown" : load));
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private static String line(Path file, String beginning) throws IOException {
        if (!Files.isReadable(file)) {
            return "";
        }
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }
}

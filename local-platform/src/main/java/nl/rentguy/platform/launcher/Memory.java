package nl.rentguy.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory. Of a part with several processes, PostgreSQL, the memory they share is counted once. */
record Memory(long ownKilobytes, long sharedKilobytes) {

    long megabytes() {
        return (ownKilobytes + sharedKilobytes) >> 10;
    }

    /** Zero where the system does not tell (no /proc). */
    static Memory of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> statusOf(one.pid()))
                .reduce(new Memory(0, 0), Memory::besides);
    }

    private Memory besides(Memory other) {
        return new Memory(ownKilobytes + other.ownKilobytes, Math.max(sharedKilobytes, other.sharedKilobytes));
    }

    private static Memory statusOf(long pid) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
            return new Memory(field(status, "RssAnon:") + field(status, "RssFile:"), field(status, "RssShmem:"));
        } catch (IOException unknown) {
            return new Memory(0, 0);
        }
    }

    private static long field(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }
}

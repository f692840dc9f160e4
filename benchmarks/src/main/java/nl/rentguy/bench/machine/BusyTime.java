package nl.rentguy.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Processor time of all processors since the machine started, idle and waiting for disks left out. */
final class BusyTime {
    private static final long TICK_NANOS = 10_000_000;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    /** What follows is time of guests, which is in the time of their user already. */
    private static final int LAST = 8;

    private BusyTime() {}

    /** 0 where the system does not tell (no /proc). */
    static long nanos() {
        try {
            return nanos(Files.readString(Path.of("/proc/stat")));
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** From text as in {@code /proc/stat}. */
    static long nanos(String stat) {
        String[] fields = stat.lines().findFirst().orElse("").split(" +", -1);
        long all = Arrays.stream(fields, 1, Math.min(fields.length, LAST + 1))
                .mapToLong(Long::parseLong)
                .sum();
        return (all - Long.parseLong(fields[IDLE]) - Long.parseLong(fields[WAITING])) * TICK_NANOS;
    }
}

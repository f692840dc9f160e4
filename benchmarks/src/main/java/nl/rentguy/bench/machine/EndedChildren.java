package nl.rentguy.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of children that a process has outlived and waited for. PostgreSQL has one process per connection: what a
 * connection that was closed has used is found here and nowhere else.
 */
final class EndedChildren {
    /** Linux shows times in hundredths of a second, whatever the kernel counts in. */
    private static final long TICK_NANOS = 10_000_000;

    /** Counted from the state, the first field after the name, which may hold spaces and brackets itself. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    private EndedChildren() {}

    /** 0 where the system does not tell (no /proc), or when the process is gone. */
    static long nanos(long pid) {
        try {
            return nanos(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** From a line as in {@code /proc/<pid>/stat}. */
    static long nanos(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) * TICK_NANOS;
    }
}

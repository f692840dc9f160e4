package nl.rentguy.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * When the kernel started a process, in clock ticks since the boot: field 22 of {@code /proc/PID/stat}. Exact, where the
 * start that Java tells is computed from two clocks.
 */
final class StartTicks {

    /** Of those after the name, which may hold blanks itself and stands in brackets; the first is field 3. */
    private static final int POSITION = 22 - 3;

    private StartTicks() {}

    /** Empty when the process is gone or the system has no /proc. */
    static String of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[POSITION];
        } catch (IOException unknown) {
            return "";
        }
    }
}

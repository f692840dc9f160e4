package nl.rentguy.platform.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.platform.PlatformProblem;

/** Refuses a port that another program holds, and says which program, as far as the system tells. */
public final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    /**
     * Refuses a port on which somebody listens already.
     *
     * @param variable the environment variable by which the reader can choose another port
     * @throws PlatformProblem when it is taken, with the holder as far as known
     */
    public static void requireFree(String part, int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            String holder = of(port).map(PortHolder::described).orElse("another program");
            throw new PlatformProblem(
                    "Port " + port + " for " + part + " is taken by " + holder
                            + "; end that, or choose another port with " + variable + "=<port>, and start again.",
                    taken);
        }
    }

    private static String described(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a program");
        return program + " (pid " + process.pid() + ")";
    }

    /** Who listens on the port; empty where the system does not tell (no /proc, another user's process). */
    static Optional<ProcessHandle> of(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(String.format(Locale.ROOT, ":%04X", port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsOne(process.pid(), sockets))
                        .findFirst();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }
}

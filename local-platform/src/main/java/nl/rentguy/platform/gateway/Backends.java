package nl.rentguy.platform.gateway;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Service name to the ports of its replicas, read from a file that may change while the gateway runs. */
public final class Backends {

    private final Path file;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
    private volatile Map<String, List<Integer>> ports = Map.of();
    private volatile @Nullable FileTime readAt;

    Backends(Path file) {
        this.file = file;
    }

    /** Replaces the file in one step, so that the gateway never reads half of it. */
    public static void write(Path file, Map<String, List<Integer>> ports) {
        String lines = ports.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Every replica of the service once, beginning with the one whose turn it is. */
    List<Integer> inTurn(String service) {
        refresh();
        List<Integer> replicas = ports.getOrDefault(service, List.of());
        if (replicas.size() < 2) {
            return replicas;
        }
        int first = Math.floorMod(
                turns.computeIfAbsent(service, name -> new AtomicInteger()).getAndIncrement(), replicas.size());
        return IntStream.range(0, replicas.size())
                .mapToObj(i -> replicas.get((first + i) % replicas.size()))
                .toList();
    }

    private void refresh() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(readAt)) {
                ports = read();
                readAt = changed;
            }
        } catch (IOException absent) {
            // The last known replicas stay in use: a gateway without its file is better than none.
        }
    }

    private Map<String, List<Integer>> read() throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Arrays.stream(lines.getProperty(name).split(","))
                                .filter(port -> !port.isBlank())
                                .map(Integer::valueOf)
                                .toList()));
    }
}

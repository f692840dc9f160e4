package nl.rentguy.platform.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.rentguy.platform.PlatformListener;

/** Stops whatever the pid files of a runtime folder name: callers before the called, PostgreSQL and Redis last. */
public record RunningChildren(Path runDirectory) {

    private static final Duration GRACE = Duration.ofSeconds(15);

    public void stop(PlatformListener listener) {
        var waves = PidFile.all(runDirectory).stream()
                .collect(Collectors.groupingBy(file -> wave(file.part()), TreeMap::new, Collectors.toList()));
        waves.values().forEach(wave -> stopTogether(wave, listener));
    }

    private void stopTogether(List<PidFile> wave, PlatformListener listener) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            wave.forEach(file -> threads.execute(() -> {
                new ChildProcess(file.part(), runDirectory, new LogFile(file.log()), part -> {}).stop(GRACE);
                listener.stopped(file.part());
            }));
        }
    }

    private static int wave(String part) {
        return switch (part) {
            case "gateway" -> 0;
            case "keycloak", "mailbox", "simulators" -> 2;
            case "kafka" -> 3;
            case "postgres", "redis" -> 4;
            default -> 1;
        };
    }
}

package nl.rentguy.bench.footprint;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.RunningPart;
import nl.rentguy.platform.process.ResidentMemory;

/**
 * What the parts used over a time.
 *
 * @param seconds that it lasted
 * @param cpuSeconds processor time by process
 * @param megabytes resident by part, at the moment when their sum was largest
 */
record Usage(double seconds, Map<String, Double> cpuSeconds, Map<String, Long> megabytes) {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** Watches until the time is over. */
    static Usage over(Duration time, LocalPlatform platform, CpuTime cpu) throws InterruptedException {
        long start = System.nanoTime();
        Map<String, Long> before = cpu.get();
        Map<String, Long> most = Map.of();
        long left = time.toNanos();
        while (left > 0) {
            Thread.sleep(Duration.ofNanos(Math.min(left, LOOK_EVERY.toNanos())));
            Map<String, Long> now = memory(platform);
            most = sum(now) > sum(most) ? now : most;
            left = start + time.toNanos() - System.nanoTime();
        }
        Map<String, Long> after = cpu.get();
        Map<String, Double> used = new TreeMap<>();
        after.forEach((process, nanos) -> used.put(process, (nanos - before.getOrDefault(process, 0L)) / 1e9));
        return new Usage((System.nanoTime() - start) / 1e9, used, most);
    }

    private static Map<String, Long> memory(LocalPlatform platform) {
        Map<String, Long> megabytes = new LinkedHashMap<>();
        for (RunningPart part : platform.parts()) {
            part.pid()
                    .ifPresent(pid -> megabytes.put(
                            part.name(),
                            ProcessHandle.of(pid).map(ResidentMemory::of).orElse(0L)));
        }
        return megabytes;
    }

    private static long sum(Map<String, Long> megabytes) {
        return megabytes.values().stream().mapToLong(Long::longValue).sum();
    }
}

package nl.rentguy.bench.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Processor time used so far, by the load generator, by each part with its children, and by everything else on the machine:
 * much of that, and the figures of a run are not its own. In ticks of the kernel, mostly 10 ms.
 */
public final class CpuTime implements Supplier<Map<String, Long>> {
    public static final String ELSE = "everything else";

    private final List<Part> parts = new ArrayList<>();

    /** Counts one more process and its children, those that have ended since included, while it lives. */
    public void add(String name, Supplier<OptionalLong> pid) {
        parts.add(new Part(name, pid));
    }

    /** Nanoseconds by name. */
    @Override
    public Map<String, Long> get() {
        Map<String, Long> nanos = new TreeMap<>();
        nanos.put("load generator", used(ProcessHandle.current()));
        parts.forEach(part -> part.pid().get().ifPresent(pid -> nanos.put(part.name(), sum(pid))));
        long ours = nanos.values().stream().mapToLong(Long::longValue).sum();
        nanos.put(ELSE, Math.max(0, BusyTime.nanos() - ours));
        return nanos;
    }

    private static long sum(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> used(process) + EndedChildren.nanos(process.pid()))
                .sum();
    }

    private static long used(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private record Part(String name, Supplier<OptionalLong> pid) {}
}

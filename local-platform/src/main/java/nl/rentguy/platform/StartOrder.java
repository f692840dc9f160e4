package nl.rentguy.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Starts parts beside each other, each as soon as what it needs is ready; the first failure ends the wait. */
record StartOrder(Map<String, RunningPart> parts, Consumer<RunningPart> start) {

    void run() {
        Map<Part, CompletableFuture<Void>> started = new EnumMap<>(Part.class);
        CompletableFuture<Void> failure = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : Part.values()) {
                RunningPart running = parts.get(part.label());
                if (running != null) {
                    started.put(part, started(running, needs(part, started), threads, failure));
                }
            }
            CompletableFuture<Void> all = allOf(started.values().toArray(CompletableFuture<?>[]::new));
            try {
                CompletableFuture.anyOf(all, failure).join();
            } catch (CompletionException failed) {
                parts.values().forEach(RunningPart::stop);
                throw failed.getCause() instanceof PlatformProblem problem ? problem : failed;
            }
        }
    }

    private CompletableFuture<Void> started(
            RunningPart part, CompletableFuture<Void> needs, ExecutorService threads, CompletableFuture<Void> failure) {
        return needs.thenRunAsync(() -> start.accept(part), threads).whenComplete((done, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        });
    }

    private static CompletableFuture<Void> needs(Part part, Map<Part, CompletableFuture<Void>> started) {
        return allOf(part.needs().stream()
                .filter(started::containsKey)
                .map(started::get)
                .toArray(CompletableFuture<?>[]::new));
    }

    private static CompletableFuture<Void> allOf(CompletableFuture<?>... futures) {
        return CompletableFuture.allOf(futures);
    }
}

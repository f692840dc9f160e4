package nl.rentguy.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
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
            CompletableFuture<Void> all = allOf(Arrays.stream(Part.values())
                    .map(part -> schedule(part, started, threads, failure))
                    .toList());
            try {
                CompletableFuture.anyOf(all, failure).join();
            } catch (CompletionException failed) {
                RuntimeException problem = failed.getCause() instanceof RuntimeException cause ? cause : failed;
                try {
                    stopAll(parts.values());
                } catch (RuntimeException another) {
                    problem.addSuppressed(another);
                }
                throw problem;
            }
        }
    }

    /** Each of them, also when one cannot be stopped; that is thrown afterwards. */
    static void stopAll(Collection<RunningPart> parts) {
        RuntimeException problem = null;
        for (RunningPart part : List.copyOf(parts)) {
            try {
                part.stop();
            } catch (RuntimeException unstoppable) {
                problem = unstoppable;
            }
        }
        if (problem != null) {
            throw problem;
        }
    }

    /** After what it needs; a need that itself is not part of this platform counts as met. */
    private CompletableFuture<Void> schedule(
            Part part,
            Map<Part, CompletableFuture<Void>> started,
            ExecutorService threads,
            CompletableFuture<Void> failure) {
        CompletableFuture<Void> known = started.get(part);
        if (known != null) {
            return known;
        }
        List<CompletableFuture<Void>> needs = part.needs().stream()
                .map(need -> schedule(need, started, threads, failure))
                .toList();
        RunningPart running = parts.get(part.label());
        CompletableFuture<Void> future = running == null
                ? allOf(needs)
                : allOf(needs)
                        .thenRunAsync(() -> start.accept(running), threads)
                        .whenComplete((done, problem) -> {
                            if (problem != null) {
                                failure.completeExceptionally(problem);
                            }
                        });
        started.put(part, future);
        return future;
    }

    private static CompletableFuture<Void> allOf(Collection<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }
}

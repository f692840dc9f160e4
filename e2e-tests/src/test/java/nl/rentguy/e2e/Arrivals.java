package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Enquiries that are coming in while the scenario goes on. */
public final class Arrivals {
    private final List<Future<Accepted>> answers = new ArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    Arrivals(List<Enquiry> enquiries, int lanes, Function<Enquiry, Accepted> submit) {
        ExecutorService people =
                Executors.newFixedThreadPool(lanes, Thread.ofVirtual().factory());
        for (Enquiry enquiry : enquiries) {
            answers.add(people.submit(() -> {
                Accepted answer = submit.apply(enquiry);
                accepted.incrementAndGet();
                return answer;
            }));
        }
        people.shutdown();
    }

    /** Waits until that many were accepted, with others still on their way. */
    public void awaitAccepted(int count) {
        await("that " + count + " enquiries are accepted")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> accepted.get() >= count);
    }

    /** Waits for all answers; one that is no acceptance fails the scenario. */
    public List<Accepted> all() {
        List<Accepted> all = new ArrayList<>();
        for (Future<Accepted> answer : answers) {
            try {
                all.add(answer.get());
            } catch (ExecutionException e) {
                throw new AssertionError("an enquiry was not accepted", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return all;
    }
}

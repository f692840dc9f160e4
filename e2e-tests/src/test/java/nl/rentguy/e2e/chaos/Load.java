package nl.rentguy.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Answer;
import nl.rentguy.e2e.Enquiry;
import nl.rentguy.e2e.Website;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A steady stream of visitors, however slow the answers are. Each is patient: while no answer comes, or one that says the
 * fault is not theirs, the same form goes out again under the same key.
 */
final class Load implements AutoCloseable {
    private static final Duration BEFORE_REPEAT = Duration.ofSeconds(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Website website;
    private final Visitors visitors;
    private final Book book;
    private final Watch watch;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ScheduledFuture<?> arrivals;

    Load(Website website, Visitors visitors, Book book, Watch watch) {
        this.website = website;
        this.visitors = visitors;
        this.book = book;
        this.watch = watch;
    }

    void start(int perSecond) {
        long interval = TimeUnit.SECONDS.toMicros(1) / perSecond;
        arrivals = pace.scheduleAtFixedRate(this::arrive, 0, interval, TimeUnit.MICROSECONDS);
    }

    /** Nobody comes any more; who is here stays until answered. */
    void stop() {
        if (arrivals != null) {
            arrivals.cancel(false);
        }
    }

    /** Waits until everybody has an answer, at most so long; the book says who has none. */
    void awaitAnswers(Duration patience) {
        try {
            await("that everybody is answered")
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> book.waiting() == 0);
        } catch (ConditionTimeoutException unanswered) {
            stop();
        }
    }

    private void arrive() {
        Enquiry enquiry = visitors.next();
        book.submitted();
        Duration now = watch.elapsed();
        people.execute(() -> post(enquiry, 1, now));
    }

    private void post(Enquiry enquiry, int posts, Duration asked) {
        try {
            Answer answer = website.post(enquiry);
            if (answer.status() == TOO_MANY_REQUESTS || answer.status() >= FIRST_SERVER_ERROR) {
                repeat(enquiry, posts, asked, "status " + answer.status());
            } else {
                note(enquiry, posts, asked, answer);
            }
        } catch (UncheckedIOException unanswered) {
            repeat(enquiry, posts, asked, "no answer");
        }
    }

    private void note(Enquiry enquiry, int posts, Duration asked, Answer answer) {
        if (answer.status() == 201) {
            book.accepted(new Book.Entry(Accepted.of(enquiry, answer), posts, asked, watch.elapsed()));
        } else {
            book.refused(enquiry, answer);
        }
    }

    private void repeat(Enquiry enquiry, int posts, Duration asked, String why) {
        book.repeatedAfter(why);
        if (!pace.isShutdown()) {
            var _ = pace.schedule(
                    () -> people.execute(() -> post(enquiry, posts + 1, asked)),
                    BEFORE_REPEAT.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        pace.shutdownNow();
        people.shutdownNow();
    }
}

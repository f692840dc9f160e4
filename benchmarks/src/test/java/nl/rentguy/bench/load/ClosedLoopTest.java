package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    private static final Duration SHORT = Duration.ofMillis(30);

    private final ClosedLoop loop = new ClosedLoop(() -> Map.of("service", System.nanoTime()));
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicLong accepted = new AtomicLong();

    /** Accepts all but every tenth, for which it breaks the connection, and every seventh, which it refuses. */
    private class Moody implements Exchange, Subject {
        private Books books = Books.EMPTY;

        @Override
        public int once() throws IOException {
            int number = sent.incrementAndGet();
            if (number % 10 == 0) {
                throw new IOException("broken");
            }
            if (number % 7 == 0) {
                return 503;
            }
            books = books.plus(new UUID(number, number));
            accepted.incrementAndGet();
            return CREATED;
        }

        @Override
        public Books accepted() {
            return books;
        }

        @Override
        public void close() {}

        @Override
        public String name() {
            return "moody";
        }

        @Override
        public Exchange open() {
            opened.incrementAndGet();
            return new Moody();
        }
    }

    @Test
    void everythingThatWasAcceptedIsInTheBooksAndEveryFailureIsCounted() throws InterruptedException {
        // Given
        Subject moody = new Moody();

        // When
        Measurement measurement = loop.run(moody, 2, SHORT, Duration.ofMillis(300));

        // Then
        assertThat(measurement.books().count()).isEqualTo(accepted.get());
        assertThat(measurement.errors()).containsOnlyKeys("503", "no answer");
        assertThat(measurement.errorCount() + accepted.get()).isEqualTo(sent.get());
        assertThat(opened.get()).isGreaterThan(2);
        assertThat(measurement.cpuMicros()).containsKey("service");
    }

    @Test
    void anAnswerThatComesAfterTheMeasuredTimeCountsAsSlowAndNotInTheRate() throws InterruptedException {
        // Given
        Subject stalled = new Moody() {
            @Override
            public Exchange open() {
                return new Moody() {
                    @Override
                    public int once() throws IOException {
                        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                        return super.once();
                    }
                };
            }
        };

        // When
        Measurement measurement = loop.run(stalled, 1, SHORT, SHORT);

        // Then
        assertThat(measurement.perSecond()).isZero();
        assertThat(measurement.p99()).isGreaterThan(100);
    }

    @Test
    void aServerThatIsNotThereIsAnErrorAndNoRate() throws InterruptedException {
        // Given
        Subject absent = new Moody() {
            @Override
            public Exchange open() {
                throw new IllegalStateException("connection refused");
            }
        };

        // When
        Measurement measurement = loop.run(absent, 2, SHORT, SHORT);

        // Then
        assertThat(measurement.perSecond()).isZero();
        assertThat(measurement.errors()).containsOnlyKeys("no answer");
    }
}

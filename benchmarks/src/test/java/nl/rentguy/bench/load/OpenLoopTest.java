package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<SentLead> told = new ConcurrentLinkedQueue<>();

    /** Accepts everything. */
    private class Willing implements Exchange, Subject {
        @Override
        public int once() throws Exception {
            sent.incrementAndGet();
            return CREATED;
        }

        @Override
        public Books accepted() {
            return Books.EMPTY;
        }

        @Override
        public Optional<UUID> lead() {
            return Optional.of(new UUID(0, 1));
        }

        @Override
        public void close() {}

        @Override
        public String name() {
            return "willing";
        }

        @Override
        public Exchange open() {
            return this;
        }
    }

    @Test
    void leadsAreDueAtEqualDistances() throws InterruptedException {
        // Given
        OpenLoop loop = new OpenLoop(4, told::add);

        // When
        List<SentLead> leads = loop.run(new Willing(), 100, SHORT);

        // Then
        assertThat(leads).hasSize(20).allMatch(SentLead::isAccepted);
        assertThat(leads.get(19).plannedAt() - leads.get(0).plannedAt()).isBetween(189_990L, 190_010L);
        assertThat(leads).allMatch(lead -> lead.answeredAt() >= lead.plannedAt());
        assertThat(told).hasSize(20);
    }

    @Test
    void whoWaitsForTheOneConnectionWaitsFromTheMomentHeWasDue() throws InterruptedException {
        // Given
        CountDownLatch never = new CountDownLatch(1);
        Subject stalled = new Willing() {
            @Override
            public int once() throws Exception {
                if (sent.incrementAndGet() == 1) {
                    never.await(300, TimeUnit.MILLISECONDS);
                }
                return CREATED;
            }
        };

        // When
        List<SentLead> leads = new OpenLoop(1, told::add).run(stalled, 100, SHORT);

        // Then
        assertThat(leads).hasSize(20);
        assertThat(leads.get(10).answeredAt() - leads.get(10).plannedAt()).isGreaterThan(190_000);
    }

    @Test
    void refusalsAndBrokenConnectionsAreKeptWithTheirReason() throws InterruptedException {
        // Given
        Subject moody = new Willing() {
            @Override
            public int once() throws Exception {
                if (sent.incrementAndGet() % 2 == 0) {
                    throw new IOException("broken");
                }
                return 429;
            }
        };

        // When
        List<SentLead> leads = new OpenLoop(1, told::add).run(moody, 100, SHORT);

        // Then
        assertThat(leads).extracting(SentLead::outcome).containsOnly("429", "no answer");
        assertThat(leads).noneMatch(SentLead::isAccepted);
        assertThat(told).isEmpty();
    }
}

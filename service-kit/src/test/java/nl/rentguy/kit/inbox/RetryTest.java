package nl.rentguy.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rentguy.kit.Defaults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Retry retry = new Retry(
            VERTX,
            Defaults.of(
                    InboxConfig.class,
                    Map.of("rentguy.inbox.first-backoff", "1ms", "rentguy.inbox.max-backoff", "1ms")));
    private final AtomicInteger calls = new AtomicInteger();

    @AfterAll
    static void closeVertx() {
        VERTX.close();
    }

    @Test
    void workIsRepeatedUntilItSucceeds() {
        // When
        String result =
                retry.run(() -> failing(3), (failure, attempts) -> true).await().atMost(PATIENCE);

        // Then
        assertThat(result).isEqualTo("done");
        assertThat(calls).hasValue(4);
    }

    @Test
    void theDecisionEndsIt() {
        // When
        var run = assertThatThrownBy(() -> retry.run(() -> failing(100), (failure, attempts) -> attempts < 5)
                .await()
                .atMost(PATIENCE));

        // Then
        run.hasRootCauseInstanceOf(IOException.class);
        assertThat(calls).hasValue(5);
    }

    @Test
    void thousandsOfTriesLeaveNothingBehindOnTheStack() {
        // When
        String result = retry.run(() -> failing(3000), (failure, attempts) -> true)
                .await()
                .atMost(Duration.ofMinutes(1));

        // Then
        assertThat(result).isEqualTo("done");
    }

    private Uni<String> failing(int times) {
        return calls.incrementAndGet() <= times
                ? Uni.createFrom().failure(new IOException("not yet"))
                : Uni.createFrom().item("done");
    }
}

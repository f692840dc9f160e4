package nl.rentguy.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {

    private final Turn turn = new Turn();
    private final List<UniEmitter<? super Void>> runs = new ArrayList<>();

    @Test
    void whoComesDuringARunIsServedByOneMoreRun() {
        // Given
        turn.run(this::work).subscribe().with(done -> {});
        turn.run(this::work).subscribe().with(done -> {});
        turn.run(this::work).subscribe().with(done -> {});
        assertThat(runs).hasSize(1);

        // When
        runs.getFirst().complete(null);

        // Then
        assertThat(runs).hasSize(2);
        runs.get(1).complete(null);
        assertThat(runs).hasSize(2);
    }

    @Test
    void closingWaitsForTheRunningWorkAndLetsNoOtherBegin() throws Exception {
        // Given
        turn.run(this::work).subscribe().with(done -> {});
        Thread closing = Thread.ofVirtual().start(() -> {
            try {
                turn.close(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> !turn.open());
        boolean waited = closing.isAlive();

        // When
        runs.getFirst().complete(null);

        // Then
        assertThat(waited).isTrue();
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        turn.run(this::work).subscribe().with(done -> {});
        assertThat(runs).hasSize(1);
    }

    @Test
    void aFailedRunDoesNotBlockTheNext() {
        // Given
        var first = turn.run(this::work).subscribe().withSubscriber(UniAssertSubscriber.create());
        runs.getFirst().fail(new IllegalStateException("database away"));
        first.assertCompleted();

        // When
        turn.run(this::work).subscribe().with(done -> {});

        // Then
        assertThat(runs).hasSize(2);
    }

    private Uni<Void> work() {
        return Uni.createFrom().emitter(emitter -> runs.add(emitter));
    }
}

package nl.rentguy.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private final Queue<UniEmitter<? super Void>> looks = new ArrayDeque<>();
    private final Lookout lookout = new Lookout(() -> Uni.createFrom().<Void>emitter(looks::add));

    @Test
    void manyWakeUpsDuringALookCostOneMore() {
        // Given
        lookout.wake();
        lookout.wake();
        lookout.wake();

        // When
        looks.remove().complete(null);

        // Then
        assertThat(looks).hasSize(1);
        looks.remove().complete(null);
        assertThat(looks).isEmpty();
    }

    @Test
    void aFailedLookDoesNotEndTheLookingOut() {
        // Given
        lookout.wake();
        looks.remove().fail(new IllegalStateException("the database is away"));

        // When
        lookout.wake();

        // Then
        assertThat(looks).hasSize(1);
    }

    @Test
    void whoeverClosesSeesWhenTheLastLookHasEnded() {
        // Given
        lookout.wake();
        lookout.wake();

        // When
        lookout.close();

        // Then
        assertThat(lookout.isLooking()).isTrue();
        looks.remove().complete(null);
        assertThat(lookout.isLooking()).isFalse();
        assertThat(looks).isEmpty();
    }

    @Test
    void nothingIsLookedForAfterTheEnd() {
        // Given
        lookout.close();

        // When
        lookout.wake();

        // Then
        assertThat(looks).isEmpty();
    }
}

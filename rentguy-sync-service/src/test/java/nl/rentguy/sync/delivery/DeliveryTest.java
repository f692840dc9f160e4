package nl.rentguy.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.Verdict;
import nl.rentguy.testkit.Defaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ENTITY = UUID.fromString("019aa000-0000-7000-8000-000000000001");

    private final RetrySchedule schedule = new RetrySchedule(Defaults.of(SyncConfig.class), () -> 0.5);

    @Test
    void anAcceptedTryDelivers() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(answer(Verdict.ACCEPTED), false, schedule, NOW);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.deliveredAt()).isEqualTo(NOW);
        assertThat(delivery.leaseUntil()).isNull();
        assertThat(delivery.events()).isEqualTo(1);
    }

    @Test
    void anOlderVersionThanRentGuyHoldsIsSuperseded() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(answer(Verdict.STALE), false, schedule, NOW);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(delivery.events()).isZero();
    }

    @Test
    void aRefusalIsFinalAndKeepsItsReason() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(new RentGuyAnswer(Verdict.REFUSED, 422, "email", null), false, schedule, NOW);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED);
        assertThat(delivery.failure()).isEqualTo("refused (422): email");
        assertThat(delivery.events()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DENIED", "RATE_LIMITED", "SERVER_ERROR", "TIMEOUT", "UNREACHABLE"})
    void whatCanChangeIsTriedAgain(Verdict verdict) {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(answer(verdict), false, schedule, NOW);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusMillis(500));
        assertThat(delivery.lastError()).startsWith(verdict.wireName());
        assertThat(delivery.events()).isZero();
    }

    @Test
    void retryAfterIsHonoured() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(
                new RentGuyAnswer(Verdict.RATE_LIMITED, 429, "", Duration.ofSeconds(30)), false, schedule, NOW);

        // Then
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusMillis(30_500));
    }

    @Test
    void aFailedTryThatANewerVersionOvertookIsNotRepeated() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(answer(Verdict.TIMEOUT), true, schedule, NOW);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void afterThreeDaysOfTryingItIsGivenUp() {
        // Given
        Delivery delivery = claimed();
        delivery.conclude(answer(Verdict.SERVER_ERROR), false, schedule, NOW);
        tryHourly(delivery, 1, 71, Verdict.SERVER_ERROR);
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);

        // When
        tryHourly(delivery, 72, 72, Verdict.SERVER_ERROR);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED);
        assertThat(delivery.attempts()).isEqualTo(73);
    }

    @Test
    void tooManyRequestsAreNoReasonToGiveUp() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(answer(Verdict.SERVER_ERROR), false, schedule, NOW);
        tryHourly(delivery, 1, 100, Verdict.RATE_LIMITED);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);
    }

    @Test
    void afterDaysOfTooManyRequestsOneFailureIsNoReasonToGiveUp() {
        // Given
        Delivery delivery = claimed();
        delivery.conclude(answer(Verdict.RATE_LIMITED), false, schedule, NOW);
        tryHourly(delivery, 1, 100, Verdict.RATE_LIMITED);

        // When
        tryHourly(delivery, 101, 101, Verdict.SERVER_ERROR);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);
    }

    @Test
    void timeInWhichNothingWasTriedDoesNotCount() {
        // Given
        Delivery delivery = claimed();
        delivery.conclude(answer(Verdict.SERVER_ERROR), false, schedule, NOW);

        // When
        tryHourly(delivery, 100, 171, Verdict.SERVER_ERROR);

        // Then
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);
        tryHourly(delivery, 172, 172, Verdict.SERVER_ERROR);
        assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED);
    }

    @Test
    void aResultOfAnEarlierTryIsNotTheCurrentOnes() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.claim(NOW, NOW.plusSeconds(15));

        // Then
        assertThat(delivery.isTrying(1)).isFalse();
        assertThat(delivery.isTrying(2)).isTrue();
    }

    @Test
    void whatIsNotBeingSentHasNothingToConclude() {
        // Given
        Delivery delivery = delivery();

        // When
        var concluding = assertThatThrownBy(() -> delivery.conclude(answer(Verdict.ACCEPTED), false, schedule, NOW));

        // Then
        concluding.isInstanceOf(IllegalStateException.class).hasMessageContaining("waiting");
    }

    @Test
    void theKeyNamesEntityAndVersion() {
        // When
        String key = delivery().idempotencyKey();

        // Then
        assertThat(key).isEqualTo("contact-019aa000-0000-7000-8000-000000000001-v4");
    }

    @Test
    void aTryWithoutAnswerLeavesItInDoubt() {
        // Given
        Delivery delivery = claimed();

        // When
        delivery.conclude(new RentGuyAnswer(Verdict.TIMEOUT, null, "", null, "", true), false, schedule, NOW);

        // Then
        assertThat(delivery.inDoubt()).isTrue();
    }

    @Test
    void anEditChangesTheKeyAndEndsTheDoubtBecauseTheVersionNoLongerTells() {
        // Given
        Delivery delivery = claimed();
        delivery.conclude(new RentGuyAnswer(Verdict.TIMEOUT, null, "", null, "", true), false, schedule, NOW);

        // When
        delivery.edit("{\"a\":1}", NOW);

        // Then
        assertThat(delivery.idempotencyKey()).isEqualTo("contact-" + ENTITY + "-v4-e1");
        assertThat(delivery.inDoubt()).isFalse();
        assertThat(delivery.state()).isEqualTo(DeliveryState.RETRYING);
        assertThat(delivery.dueAt()).isEqualTo(NOW);
    }

    @Test
    void aRetryDoesNotGoBeforeWhatRentGuyAskedFor() {
        // Given
        Delivery delivery = claimed();
        delivery.conclude(
                new RentGuyAnswer(Verdict.RATE_LIMITED, 429, "", Duration.ofSeconds(30)), false, schedule, NOW);

        // When
        delivery.retry(NOW.plusSeconds(5));

        // Then
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void whatIsBeingSentCannotBeCancelled() {
        // Given
        Delivery delivery = claimed();

        // When
        var cancelling = assertThatThrownBy(delivery::cancel);

        // Then
        cancelling.isInstanceOf(IllegalStateException.class).hasMessageContaining("sending");
    }

    private void tryHourly(Delivery delivery, int first, int last, Verdict verdict) {
        for (int hour = first; hour <= last; hour++) {
            Instant then = NOW.plus(Duration.ofHours(hour));
            delivery.claim(then, then.plusSeconds(15));
            delivery.conclude(answer(verdict), false, schedule, then);
        }
    }

    private static RentGuyAnswer answer(Verdict verdict) {
        @Nullable Integer none = null;
        return new RentGuyAnswer(verdict, none, "", null);
    }

    private static Delivery claimed() {
        Delivery delivery = delivery();
        delivery.claim(NOW, NOW.plusSeconds(15));
        return delivery;
    }

    private static Delivery delivery() {
        return Delivery.waiting(
                UUID.randomUUID(),
                new CallContext("mr-dj", "correlation-1", UUID.randomUUID(), "service:rentguy-sync-service"),
                new NewDelivery(EntityType.CONTACT, ENTITY, 4, null, "{}"),
                false,
                NOW);
    }
}

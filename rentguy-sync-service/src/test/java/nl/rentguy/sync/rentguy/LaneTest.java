package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import nl.rentguy.testkit.Defaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaneTest {
    private static final RentGuyAccess ACCESS = access("key-1");

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Lane lane =
            new Lane(Defaults.of(CircuitConfig.class), ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "SERVER_ERROR"})
    void nothingGoesOutForAsLongAsRentGuyAskedFor(Verdict verdict) {
        // When
        lane.note(answer(verdict, Duration.ofMinutes(20)));

        // Then
        assertThat(lane.turn(ACCESS, 8)).isEqualTo(new Lane.Turn(0, Duration.ofMinutes(20)));
        assertThat(lane.pausedUntil()).isEqualTo(now.plus(Duration.ofMinutes(20)));
        now = now.plus(Duration.ofMinutes(20));
        assertThat(lane.turn(ACCESS, 8).permits()).isPositive();
        assertThat(lane.pausedUntil()).isNull();
    }

    @Test
    void aShorterPauseDoesNotCutALongerOneShort() {
        // Given
        lane.note(answer(Verdict.SERVER_ERROR, Duration.ofMinutes(20)));

        // When
        lane.note(answer(Verdict.RATE_LIMITED, Duration.ofSeconds(1)));

        // Then
        assertThat(lane.pausedUntil()).isEqualTo(now.plus(Duration.ofMinutes(20)));
    }

    @Test
    void troubleWithoutAWishIsNoPause() {
        // When
        lane.note(answer(Verdict.SERVER_ERROR, null));

        // Then
        assertThat(lane.pausedUntil()).isNull();
        assertThat(lane.turn(ACCESS, 8).permits()).isEqualTo(8);
    }

    @Test
    void whomThePaceHoldsIsToldWhenTheNextMayGo() {
        // Given
        lane.note(answer(Verdict.RATE_LIMITED, Duration.ZERO));

        // When
        Lane.Turn turn = lane.turn(ACCESS, 8);

        // Then
        assertThat(turn.permits()).isZero();
        assertThat(turn.untilMore()).isBetween(Duration.ofMillis(90), Duration.ofMillis(110));
        now = now.plus(turn.untilMore());
        assertThat(lane.turn(ACCESS, 8).permits()).isPositive();
    }

    @Test
    void whoeverMayNothingNowIsAlwaysToldWhenHeMay() {
        // Given a clock that moves while it is read
        Lane moving = new Lane(
                Defaults.of(CircuitConfig.class),
                ((InstantSource) () -> now = now.plusNanos(150_000)).withZone(ZoneOffset.UTC));
        moving.note(answer(Verdict.RATE_LIMITED, Duration.ofMillis(1)));

        // When
        List<Lane.Turn> turns = IntStream.range(0, 10_000)
                .mapToObj(look -> {
                    now = now.plusNanos(1_310_000);
                    Lane.Turn turn = moving.turn(ACCESS, 8);
                    IntStream.range(0, turn.permits()).forEach(request -> {
                        moving.begin();
                        moving.note(answer(Verdict.ACCEPTED, null));
                        moving.end();
                    });
                    return turn;
                })
                .toList();

        // Then
        assertThat(turns)
                .noneMatch(turn -> turn.permits() == 0 && turn.untilMore().isZero());
        assertThat(turns).filteredOn(turn -> turn.permits() > 0).hasSizeGreaterThan(100);
    }

    @Test
    void anOpenCircuitSaysWhenItIsProbed() {
        // Given
        open(Verdict.SERVER_ERROR);

        // When
        Lane.Turn turn = lane.turn(ACCESS, 8);

        // Then
        assertThat(turn).isEqualTo(new Lane.Turn(0, Duration.ofSeconds(2)));
        now = now.plus(turn.untilMore());
        assertThat(lane.turn(ACCESS, 8)).isEqualTo(new Lane.Turn(1, Duration.ZERO));
    }

    @Test
    void theFirstSuccessAfterAStartLetsTheOthersCatchUp() {
        // When
        boolean first = lane.note(answer(Verdict.ACCEPTED, null));

        // Then
        assertThat(first).isTrue();
        assertThat(lane.note(answer(Verdict.ACCEPTED, null))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "REFUSED"})
    void whateverClosesTheCircuitTheFirstSuccessLetsTheOthersCatchUp(Verdict firstAnswer) {
        // Given
        lane.note(answer(Verdict.ACCEPTED, null));
        open(Verdict.TIMEOUT);
        now = now.plusSeconds(2);
        lane.note(answer(firstAnswer, null));

        // When
        boolean first = lane.note(answer(Verdict.ACCEPTED, null));

        // Then
        assertThat(first).isTrue();
    }

    @Test
    void aCatchUpThatFailedIsOwedAgain() {
        // Given
        lane.note(answer(Verdict.ACCEPTED, null));

        // When
        lane.oweCatchUp();

        // Then
        assertThat(lane.note(answer(Verdict.STALE, null))).isTrue();
    }

    @Test
    void anotherKeyIsTriedAtOnce() {
        // Given
        lane.turn(ACCESS, 8);
        open(Verdict.DENIED);

        // When
        int permits = lane.turn(access("key-2"), 8).permits();

        // Then
        assertThat(permits).isEqualTo(1);
    }

    @Test
    void aPauseIsOfTheRentGuyThatAskedForIt() {
        // Given
        lane.turn(ACCESS, 8);
        lane.note(answer(Verdict.SERVER_ERROR, Duration.ofHours(1)));

        // When
        int permits = lane.turn(access("key-2"), 8).permits();

        // Then
        assertThat(permits).isEqualTo(8);
        assertThat(lane.pausedUntil()).isNull();
    }

    private void open(Verdict verdict) {
        for (int i = 0; i < 5; i++) {
            lane.note(answer(verdict, null));
        }
        assertThat(lane.turn(ACCESS, 8).permits()).isZero();
    }

    private static RentGuyAnswer answer(Verdict verdict, @Nullable Duration retryAfter) {
        @Nullable Integer none = null;
        return new RentGuyAnswer(verdict, none, "", retryAfter);
    }

    private static RentGuyAccess access(String key) {
        return new RentGuyAccess("https://rentguy.example/v1", key, "mr-dj-workspace", Duration.ofSeconds(5), false);
    }
}

package nl.rentguy.simulators.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureSwitchTest {
    private final FailureSwitch failures = new FailureSwitch(new Random(7));

    @Test
    void worksUntilItIsSet() {
        // When
        Failure drawn = failures.draw();

        // Then
        assertEquals(Failure.NOTHING, drawn);
    }

    @Test
    void hitsAsManyRequestsAsRemainAndThenWorksAgain() {
        // Given
        failures.set(new FailureSetting(FailureMode.SERVER_ERROR, 2, 1, 0));

        // When
        List<FailureMode> drawn =
                Stream.generate(failures::draw).limit(3).map(Failure::mode).toList();

        // Then
        assertEquals(List.of(FailureMode.SERVER_ERROR, FailureMode.SERVER_ERROR, FailureMode.NONE), drawn);
        assertEquals(FailureSetting.WORKS, failures.setting());
    }

    @Test
    void hitsAboutAsOftenAsTheChanceSays() {
        // Given
        failures.set(new FailureSetting(FailureMode.RATE_LIMIT, null, 0.25, 0));

        // When
        long hit = IntStream.range(0, 10_000)
                .filter(i -> failures.draw().mode() == FailureMode.RATE_LIMIT)
                .count();

        // Then
        assertTrue(hit > 2_300 && hit < 2_700, "hit " + hit);
    }

    @Test
    void neverHitsWithChanceZero() {
        // Given
        failures.set(new FailureSetting(FailureMode.TIMEOUT, null, 0, 0));

        // When
        long hit = Stream.generate(failures::draw)
                .limit(1_000)
                .filter(drawn -> drawn.mode() != FailureMode.NONE)
                .count();

        // Then
        assertEquals(0, hit);
    }

    @Test
    void delaysWithoutFailing() {
        // Given
        failures.set(new FailureSetting(FailureMode.NONE, null, 1, 250));

        // When
        Failure drawn = failures.draw();

        // Then
        assertEquals(new Failure(FailureMode.NONE, 250), drawn);
    }
}

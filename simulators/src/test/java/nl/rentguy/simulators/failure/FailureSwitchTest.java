package nl.rentguy.simulators.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureSwitchTest {
    private final FailureSwitch failures = new FailureSwitch(new Random(7));

    private Failure draw() {
        return failures.draw("PUT", "/rentguy/v1/contacts/c1");
    }

    @Test
    void worksUntilItIsSet() {
        // When
        Failure drawn = draw();

        // Then
        assertEquals(Failure.NOTHING, drawn);
    }

    @Test
    void hitsAsManyRequestsAsRemainAndThenWorksAgain() {
        // Given
        failures.set(new FailureSetting(FailureMode.SERVER_ERROR, 2, 1, 0));

        // When
        List<FailureMode> drawn =
                Stream.generate(this::draw).limit(3).map(Failure::mode).toList();

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
                .filter(i -> draw().mode() == FailureMode.RATE_LIMIT)
                .count();

        // Then
        assertTrue(hit > 2_300 && hit < 2_700, "hit " + hit);
    }

    @Test
    void neverHitsWithChanceZero() {
        // Given
        failures.set(new FailureSetting(FailureMode.TIMEOUT, null, 0, 0));

        // When
        long hit = Stream.generate(this::draw)
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
        Failure drawn = draw();

        // Then
        assertEquals(new Failure(FailureMode.NONE, 250), drawn);
    }

    @Test
    void spreadsTheDelay() {
        // Given
        failures.set(new FailureSetting(FailureMode.NONE, null, 1, 100, 50));

        // When
        LongSummaryStatistics delays = Stream.generate(this::draw)
                .limit(1_000)
                .mapToLong(Failure::latencyMs)
                .summaryStatistics();

        // Then
        assertEquals(100, delays.getMin());
        assertEquals(150, delays.getMax());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,  /contacts,             true",
        "PUT,  /contacts/c1,          true",
        "PUT,  /contacts/*,           true",
        ",     /contacts,             true",
        "PUT,  ,                      true",
        "GET,  /contacts,             false",
        "PUT,  /contact,              false",
        "PUT,  /contacts/c1/more,     false",
        "PUT,  /contacts/c.,          false",
        "PUT,  /enquiries,            false"
    })
    void hitsTheCallsItNamesOnly(@Nullable String method, @Nullable String path, boolean hit) {
        // Given
        FailureSetting fails = new FailureSetting(FailureMode.SERVER_ERROR, null, 1, 0);
        failures.setCalls(List.of(new FailingCall(method, path, fails)));

        // When
        Failure drawn = draw();

        // Then
        assertEquals(hit, drawn.mode() == FailureMode.SERVER_ERROR);
    }

    @Test
    void triesTheSwitchesForSomeCallsFirst() {
        // Given
        failures.set(new FailureSetting(FailureMode.RATE_LIMIT, null, 1, 0));
        FailureSetting once = new FailureSetting(FailureMode.SERVER_ERROR, 1, 1, 0);
        failures.setCalls(List.of(new FailingCall("PUT", null, once)));

        // When
        List<FailureMode> drawn =
                Stream.generate(this::draw).limit(2).map(Failure::mode).toList();

        // Then
        assertEquals(List.of(FailureMode.SERVER_ERROR, FailureMode.RATE_LIMIT), drawn);
    }
}

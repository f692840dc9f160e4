package nl.rentguy.bench.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.load.Books;
import nl.rentguy.bench.load.Measurement;
import nl.rentguy.bench.load.Rounds;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.Target;
import org.junit.jupiter.api.Test;

class CaptureReportTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(10), 1);
    private static final Books ONE = Books.EMPTY.plus(UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10"));
    private static final Books ANOTHER = Books.EMPTY.plus(UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c11"));

    private final Rounds rounds = new Rounds();

    private void measured(String subject, int connections, double perSecond, double p99, Map<String, Long> errors) {
        rounds.add(new Measurement(
                subject, connections, perSecond, 1, p99, p99, p99, errors, Map.of("postgres", 100.0), ONE));
    }

    private void everythingIsFast() {
        for (int connections : CaptureReport.CONNECTIONS) {
            measured("direct", connections, 6000, 20, Map.of());
            measured("gateway", connections, 5000, 30, Map.of());
            measured("limit", connections, 7500, 15, Map.of());
            measured("express", connections, 2500, 40, Map.of());
        }
    }

    private CaptureReport report(Books stored, long published, Optional<String> peerMissing) {
        CaptureBooks books = new CaptureBooks("lead-service", ONE, stored, published, 0L);
        return new CaptureReport(rounds, List.of(books), List.of(), PACE, peerMissing);
    }

    private static List<String> missed(CaptureReport report) {
        return report.targets().stream()
                .filter(target -> !target.met())
                .map(Target::what)
                .toList();
    }

    @Test
    void everyTargetIsMetWhenAllIsWell() {
        // Given
        everythingIsFast();

        // When
        CaptureReport report = report(ONE, 1, Optional.empty());

        // Then
        assertThat(missed(report)).isEmpty();
        assertThat(report.targets()).hasSize(8);
    }

    @Test
    void aLeadThatWasAnsweredButIsAnotherInTheTableIsAMiss() {
        // Given
        everythingIsFast();

        // When
        CaptureReport report = report(ANOTHER, 1, Optional.empty());

        // Then
        assertThat(missed(report)).containsExactly("rows are those that were answered");
    }

    @Test
    void anEventThatWasNeverPublishedIsAMiss() {
        // Given
        everythingIsFast();

        // When
        CaptureReport report = report(ONE, 0, Optional.empty());

        // Then
        assertThat(missed(report)).containsExactly("rows are those that were answered");
    }

    @Test
    void slownessAndErrorsAreNamed() {
        // Given
        measured("direct", 32, 3000, 20, Map.of());
        measured("limit", 32, 7500, 20, Map.of());
        measured("express", 32, 2500, 20, Map.of());
        measured("direct", 100, 2000, 120, Map.of("503", 2L));
        measured("gateway", 100, 2000, 90, Map.of());
        measured("limit", 100, 2500, 20, Map.of());
        measured("express", 100, 2500, 20, Map.of());

        // When
        CaptureReport report = report(ONE, 1, Optional.empty());

        // Then
        assertThat(missed(report))
                .containsExactly(
                        "direct / limit at 32 connections",
                        "direct / Express at 100 connections",
                        "p99 at 100 connections, direct",
                        "errors, direct and gateway");
    }

    @Test
    void withoutThePeerTheReportSaysWhy() {
        // Given
        measured("direct", 32, 6000, 20, Map.of());

        // When
        CaptureReport report = report(ONE, 1, Optional.of("npm cannot be started"));

        // Then
        assertThat(report.report(new Machine("", 2, 1, "", "", "", "", 1, 1), "now")
                        .method())
                .contains("express was left out: npm cannot be started.");
        assertThat(missed(report)).contains("direct / Express at 32 connections");
    }
}

package nl.rentguy.bench.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.Target;
import org.junit.jupiter.api.Test;

class FootprintReportTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(10), 3);
    private static final Usage IDLE =
            new Usage(20, Map.of("kafka", 1.0, "postgres", 0.2), Map.of("kafka", 200L, "postgres", 100L));
    private static final Usage BUSY = new Usage(
            60, Map.of("kafka", 6.0, "postgres", 12.0, "load generator", 1.2), Map.of("kafka", 220L, "postgres", 180L));

    private static FootprintReport report(double firstLead, long arrived) {
        return new FootprintReport(
                new SuiteStart(9, 60),
                List.of(new SuiteStart(firstLead, 20), new SuiteStart(firstLead + 1, 19)),
                List.of(new ServiceStart("crm-service", new Medians(List.of(3.0, 2.0, 4.0)))),
                IDLE,
                new Loaded(20, 1200, 2400, 0, arrived, BUSY),
                PACE);
    }

    private static List<String> missed(FootprintReport report) {
        return report.targets().stream()
                .filter(target -> !target.met())
                .map(Target::what)
                .toList();
    }

    @Test
    void processorTimeIsPerThousandLeadsAndWhatIdlingTakesIsTakenOff() {
        // Given
        FootprintReport report = report(4, 2400);

        // When
        List<PartUse> parts = report.parts();

        // Then
        assertThat(parts)
                .containsExactly(new PartUse("kafka", 200, 220, 5, 5), new PartUse("postgres", 100, 180, 1, 10));
        assertThat(parts.getFirst().ownSeconds(20)).isEqualTo(2.5);
    }

    @Test
    void everyTargetIsMetWhenAllIsWell() {
        // Given
        FootprintReport report = report(4, 2400);

        // When
        List<String> missed = missed(report);

        // Then
        assertThat(missed).isEmpty();
    }

    @Test
    void aLateStartAndALostLeadAreMisses() {
        // Given
        FootprintReport report = report(90, 2399);

        // When
        List<String> missed = missed(report);

        // Then
        assertThat(missed)
                .containsExactly("start with data until the first lead is accepted", "leads that went all the way");
    }

    @Test
    void theTableAddsUpTheParts() {
        // Given
        FootprintReport report = report(4, 2400);

        // When
        var use = report.report(new Machine("", 2, 1, "", "", "", "", 1, 1), "now")
                .tables()
                .getLast();

        // Then
        assertThat(use.rows()).contains(List.of("together", "300", "400", "6.00", "15.0", "12.0"));
        assertThat(use.rows().getLast()).startsWith("everything else", "–", "–");
    }

    @Test
    void theMiddleOfSeveralStartsCounts() {
        // Given
        Medians seconds = new Medians(List.of(4.0, 2.0, 3.0));

        // When
        String words = seconds.words();

        // Then
        assertThat(words).isEqualTo("3.00 (2.00 to 4.00)");
    }
}

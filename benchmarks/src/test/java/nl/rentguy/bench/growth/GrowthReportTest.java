package nl.rentguy.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rentguy.bench.growth.Readings.Measured;
import nl.rentguy.bench.load.ReadTally.Reading;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Target;
import nl.rentguy.bench.suite.Plans.Plan;
import org.junit.jupiter.api.Test;

class GrowthReportTest {
    private static final Question LIST = Question.crm("deals", asked -> "deals");
    private static final Question ONE = Question.crm("one deal", asked -> "deals/1");
    private static final Question CONTROL =
            Question.crm("pipelines", asked -> "pipelines").asControl();

    private static Measured measured(Question question, int size, double p99) {
        return new Measured(
                question.name(),
                size,
                new Reading(400, p99 / 2, p99, p99, 2048, Map.of()),
                new Plan(0.5, size / 10, "Limit (rows=" + size + ")\n"));
    }

    private static GrowthReport report(double listAtTheEnd) {
        return new GrowthReport(
                new Readings(
                        List.of(CONTROL, LIST, ONE),
                        List.of(10, 100),
                        List.of(
                                measured(CONTROL, 10, 1),
                                measured(CONTROL, 100, 9),
                                measured(LIST, 10, 4),
                                measured(LIST, 100, listAtTheEnd),
                                measured(ONE, 10, 2),
                                measured(ONE, 100, 2))),
                List.of());
    }

    @Test
    void theSteepestReadDecidesAndTheControlDoesNot() {
        // Given
        GrowthReport report = report(10);

        // When
        Target flat = report.targets().getFirst();

        // Then
        assertThat(flat.met()).isFalse();
        assertThat(flat.measured()).isEqualTo("2.50 (deals)");
        assertThat(flat.what()).contains("of 2 reads");
    }

    @Test
    void twiceIsFlat() {
        // When
        GrowthReport report = report(8);

        // Then
        assertThat(report.targets()).allMatch(Target::met);
    }

    @Test
    void theReportShowsTimesPagesAndPlans() {
        // When
        Report report = report(8).report(new Machine("", 2, 1, "", "", "", "", 1, 1), "now");

        // Then
        assertThat(report.tables().getFirst().rows().get(1))
                .containsExactly("deals", "2.00", "2.00 / 4.00", "4.00 / 8.00", "2.00", "1", "10");
        assertThat(report.attachments().getFirst().text())
                .contains("=== crm-service: deals, 100 deals per tenant, 0.500 ms", "Limit (rows=100)");
    }

    @Test
    void theLargestSizeCanBeChosen() {
        // When
        List<Integer> sizes = Growth.sizes(false, "100000");

        // Then
        assertThat(sizes).containsExactly(10_000, 100_000);
        assertThat(Growth.sizes(false, null)).containsExactly(10_000, 100_000, 1_000_000);
        assertThat(Growth.sizes(true, "")).containsExactly(1_000, 10_000);
    }

    @Test
    void everyPlaceInAStatementIsFilledIn() {
        // Given
        Map<String, String> values = new java.util.HashMap<>(new Population(1000, java.time.Instant.EPOCH).values());
        values.putAll(Map.of("lo", "0", "hi", "10"));

        // When
        List<String> statements = List.of(
                Filling.filledIn("rows", values), Filling.filledIn("crm", values), Filling.filledIn("audit", values));

        // Then
        assertThat(statements).noneMatch(statement -> statement.contains("${"));
    }
}

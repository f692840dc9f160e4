package nl.rentguy.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.BarChart;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Target;
import nl.rentguy.bench.suite.Recorded;
import org.junit.jupiter.api.Test;

class FlowReportTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(10), 1);
    private static final Machine MACHINE = new Machine("", 2, 1, "", "", "", "", 1, 1);

    private final List<FlowWindow> windows = new ArrayList<>();
    private final RateSearch search = new RateSearch();

    private void window(double rate, double millis, double growth) {
        Leg leg = new Leg(100, millis / 2, millis, millis);
        FlowWindow window = new FlowWindow(
                rate,
                20,
                leg,
                Map.of(End.DEAL, leg, End.RENTGUY, leg, End.MAIL, leg),
                Map.of(End.RENTGUY, leg, End.MAIL, leg),
                leg,
                leg,
                Map.of(End.DEAL.words(), growth),
                Map.of(End.DEAL, 3L),
                0.5,
                Map.of("postgres", 2.0, "everything else", 7.0),
                FlowBooks.EMPTY);
        windows.add(window);
        search.note(rate, window.keptUp());
    }

    private static FlowBooks books(long missing, long doubled) {
        return new FlowBooks(9, Map.of(), Map.of(End.MAIL, new FlowBooks.Page(9, missing, doubled, 0)));
    }

    private FlowReport report(FlowBooks books, long recorded, long events) {
        return new FlowReport(windows, search, books, new Recorded(recorded, events), 0, PACE);
    }

    private static List<String> missed(FlowReport report) {
        return report.targets().stream()
                .filter(target -> !target.met())
                .map(Target::what)
                .toList();
    }

    @Test
    void everyTargetIsMetWhenAllIsWell() {
        // Given
        window(20, 300, 0);

        // When
        FlowReport report = report(books(0, 0), 9, 9);

        // Then
        assertThat(missed(report)).isEmpty();
        assertThat(report.targets()).hasSize(6);
    }

    @Test
    void aTimeIsNoneWhileTheLagGrows() {
        // Given
        window(20, 300, 4);

        // When
        FlowReport report = report(books(0, 0), 9, 9);

        // Then
        assertThat(missed(report)).containsExactly("p99 from 201 to the deal's commit at 20 leads/s");
        assertThat(report.report(MACHINE, "now").tables().getFirst().rows().getFirst())
                .contains("lag grows by 4.00/s");
    }

    @Test
    void whatIsMissingOrDoubledAnywhereIsAMiss() {
        // Given
        window(20, 300, 0);

        // When
        FlowReport report = report(books(1, 2), 8, 9);

        // Then
        assertThat(report.targets())
                .extracting(Target::what, Target::measured)
                .contains(tuple("accepted leads missing at an end", "2"), tuple("leads twice at an end", "3"));
    }

    @Test
    void otherWorkOnTheMachineIsNoCostOfALead() {
        // Given
        window(20, 300, 0);

        // When
        double millis = windows.getFirst().cpuOfSuite();

        // Then
        assertThat(millis).isEqualTo(2);
    }

    @Test
    void plotsShowOnlyRatesThatWereKeptUpWith() {
        // Given
        window(20, 300, 0);
        window(200, 9000, 80);

        // When
        Report report = report(books(0, 0), 9, 9).report(MACHINE, "now");

        // Then
        assertThat(report.charts())
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart)
                        .asInstanceOf(type(BarChart.class))
                        .extracting(BarChart::groups)
                        .isEqualTo(List.of("20.0/s")));
        assertThat(report.method().getFirst())
                .startsWith("Highest rate kept up with: 20.0 leads/s; at 200 the lag grew.");
    }
}

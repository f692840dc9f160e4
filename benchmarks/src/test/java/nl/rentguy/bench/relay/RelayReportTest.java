package nl.rentguy.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.rentguy.bench.relay.Window.Sample;
import nl.rentguy.bench.report.Target;
import org.junit.jupiter.api.Test;

class RelayReportTest {

    private static Window window(String name, long perSecond) {
        return new Window(
                name,
                LongStream.rangeClosed(0, 10)
                        .mapToObj(second -> new Sample(second, second * perSecond))
                        .toList(),
                Map.of("postgres", 1.0));
    }

    private static RelayReport report(long full, long outOfOrder) {
        return new RelayReport(
                1000,
                List.of(
                        window(RelayReport.FED, 100),
                        window(RelayReport.BACKLOG, full),
                        window(RelayReport.INBOX_FEW, 50),
                        window(RelayReport.INBOX_MANY, 50),
                        window(RelayReport.LOG, 70)),
                LongStream.rangeClosed(1, 100).boxed().toList(),
                new RelayReport.Order(500, 0, outOfOrder));
    }

    @Test
    void everyTargetIsMetWhenABacklogChangesNothing() {
        // When
        RelayReport report = report(90, 0);

        // Then
        assertThat(report.targets()).hasSize(4).allMatch(Target::met);
    }

    @Test
    void aSlowerRelayAndASwappedPairAreMisses() {
        // When
        RelayReport report = report(70, 1);

        // Then
        assertThat(report.targets())
                .filteredOn(target -> !target.met())
                .extracting(Target::measured)
                .containsExactly("0.70", "1 of 500");
    }

    @Test
    void lagsAreReadFromTheSortedList() {
        // Given
        RelayReport report = report(90, 0);

        // When
        long median = report.lag(0.5);

        // Then
        assertThat(median).isEqualTo(51);
        assertThat(report.lag(0.99)).isEqualTo(100);
        assertThat(report.lag(1)).isEqualTo(100);
    }
}

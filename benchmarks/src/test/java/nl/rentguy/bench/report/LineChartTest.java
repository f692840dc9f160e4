package nl.rentguy.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rentguy.bench.report.LineChart.Point;
import nl.rentguy.bench.report.LineChart.Series;
import org.junit.jupiter.api.Test;

class LineChartTest {

    @Test
    void equalFactorsAreEqualStepsOnALogarithmicAxis() {
        // Given
        Series series =
                new Series("deals & leads", List.of(new Point(100, 0), new Point(1000, 5), new Point(10_000, 10)));

        // When
        String svg = new LineChart("p99", "Reads", "ms", "rows", true, List.of(series)).svg();

        // Then
        assertThat(svg).contains("points=\"64,334 384,204 704,74\"", "deals &amp; leads", ">10,000<");
    }

    @Test
    void aLineOfOnePointIsDrawnAtTheLeft() {
        // Given
        Series series = new Series("one", List.of(new Point(7, 3)));

        // When
        String svg = new LineChart("one", "One", "ms", "s", false, List.of(series)).svg();

        // Then
        assertThat(svg).contains("points=\"64,74\"");
    }
}

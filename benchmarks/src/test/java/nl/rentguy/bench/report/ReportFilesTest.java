package nl.rentguy.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.rentguy.bench.machine.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportFilesTest {
    private static final Report REPORT = new Report(
            "lead-capture",
            "Lead capture",
            "2026-11-21T12:00:00Z",
            new Machine("a processor", 2, 24.0, "Linux 6 amd64", "a JVM 25", "ext4", "0.10 0.20 0.30", 250, 3800),
            List.of(new Target("rate", "≥ 0.50", "0.61", true), new Target("p99", "≤ 100 ms", "130 ms", false)),
            List.of(new Table("Rates", List.of("", "leads/s"), List.of(List.of("direct", "1,234")))),
            List.of(new BarChart(
                    "rate",
                    "Leads accepted",
                    "per second",
                    List.of("1 connection", "32 connections"),
                    List.of("direct", "limit & co"),
                    List.of(List.of(100.0, 1234.0), List.of(0.0, 2468.0)))),
            List.of("Closed loop."),
            Map.of("rounds", List.of(Map.of("perSecond", 1234.5))));

    @TempDir
    Path folder;

    private Path write() throws IOException {
        return new ReportFiles(folder.resolve("results"), "2026-11-21-lead-capture").write(REPORT);
    }

    @Test
    void peopleReadVerdictPlotTablesMachineAndMethod() throws IOException {
        // Given
        Path text = write();

        // When
        String markdown = Files.readString(text);

        // Then
        assertThat(markdown)
                .startsWith("# Lead capture\n")
                .containsSubsequence(
                        "| rate | ≥ 0.50 | 0.61 | met |",
                        "| p99 | ≤ 100 ms | 130 ms | **missed** |",
                        "![Leads accepted](2026-11-21-lead-capture-rate.svg)",
                        "## Rates\n\n|  | leads/s |\n| --- | --- |\n| direct | 1,234 |",
                        "- 2 cores (a processor), 24.0 GiB, Linux 6 amd64",
                        "a synced write of 8 KiB takes 250 µs (median), 3800/s",
                        "- Closed loop.");
    }

    @Test
    void programsReadTheSameFromJson() throws IOException {
        // Given
        write();

        // When
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("results/2026-11-21-lead-capture.json").toFile());

        // Then
        assertThat(json.at("/benchmark").asText()).isEqualTo("lead-capture");
        assertThat(json.at("/machine/syncsPerSecond").asDouble()).isEqualTo(3800);
        assertThat(json.at("/targets/1/met").asBoolean(true)).isFalse();
        assertThat(json.at("/figures/rounds/0/perSecond").asDouble()).isEqualTo(1234.5);
    }

    @Test
    void thePlotHasABarForEveryValueInProportion() throws Exception {
        // Given
        write();
        Path plot = folder.resolve("results/2026-11-21-lead-capture-rate.svg");

        // When
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(plot.toFile());

        // Then
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2 + 2 + 4);
        assertThat(Files.readString(plot))
                .contains("height=\"220\" fill", "height=\"110\" fill", ">2,468<", "limit &amp; co");
    }

    @Test
    void oneMissedTargetIsEnoughNotToHaveMetAll() {
        // Given
        Report report = REPORT;

        // When
        boolean met = report.allMet();

        // Then
        assertThat(met).isFalse();
        assertThat(report.targets().getLast()).hasToString("MISSED  p99: 130 ms (target ≤ 100 ms)");
    }
}

package nl.rentguy.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report on disk: {@code <prefix>.md} for people, {@code <prefix>.json} for programs, a plot for each chart. */
public record ReportFiles(Path folder, String prefix) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Writes all of them, over those of an earlier run with the same prefix.
     *
     * @return the text for people
     */
    public Path write(Report report) throws IOException {
        Files.createDirectories(folder);
        for (Chart chart : report.charts()) {
            Files.writeString(folder.resolve(plot(chart)), chart.svg());
        }
        for (Attachment attachment : report.attachments()) {
            Files.writeString(folder.resolve(prefix + "-" + attachment.name()), attachment.text());
        }
        Files.writeString(folder.resolve(prefix + ".json"), json(report));
        return Files.writeString(folder.resolve(prefix + ".md"), markdown(report));
    }

    private String plot(Chart chart) {
        return prefix + "-" + chart.name() + ".svg";
    }

    static String json(Report report) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("benchmark", report.name());
        all.put("startedAt", report.startedAt());
        all.put("machine", report.machine());
        all.put("targets", report.targets());
        all.put("figures", report.figures());
        return JSON.writeValueAsString(all) + "\n";
    }

    String markdown(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + report.title());
        lines.add("");
        lines.add("Started " + report.startedAt() + ".");
        heading(lines, "Verdict");
        table(
                lines,
                List.of("", "target", "measured", ""),
                report.targets().stream()
                        .map(target -> List.of(
                                target.what(), target.wanted(), target.measured(), target.met() ? "met" : "**missed**"))
                        .toList());
        report.charts().forEach(chart -> {
            lines.add("");
            lines.add("![" + chart.title() + "](" + plot(chart) + ")");
        });
        report.tables().forEach(table -> {
            heading(lines, table.title());
            table(lines, table.header(), table.rows());
        });
        if (!report.attachments().isEmpty()) {
            heading(lines, "Beside");
            report.attachments()
                    .forEach(kept -> lines.add("- [" + kept.name() + "](" + prefix + "-" + kept.name() + ")"));
        }
        heading(lines, "Machine");
        report.machine().description().forEach(line -> lines.add("- " + line));
        heading(lines, "How it was measured");
        report.method().forEach(line -> lines.add("- " + line));
        return String.join("\n", lines) + "\n";
    }

    private static void heading(List<String> lines, String title) {
        lines.addAll(List.of("", "## " + title, ""));
    }

    private static void table(List<String> lines, List<String> header, List<List<String>> rows) {
        lines.add(row(header));
        lines.add(row(header.stream().map(column -> "---").toList()));
        rows.forEach(cells -> lines.add(row(cells)));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}

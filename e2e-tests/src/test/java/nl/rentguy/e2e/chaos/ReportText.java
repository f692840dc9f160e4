package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.e2e.EndCount;

/** A report for people. */
record ReportText(Report report) {

    String text() {
        return String.join("\n\n", head(), findings(), ends(), repeated(), answers(), faults()) + "\n";
    }

    private String head() {
        ChaosSettings settings = report.settings();
        String machine = Machine.description().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "# Chaos, seed " + settings.seed() + ", " + Watch.minutes(settings.duration()) + " minutes: "
                + report.word() + "\n\nThe same run again: `./suite chaos --minutes " + settings.minutes()
                + " --seed " + settings.seed()
                + (settings.broken().isEmpty() ? "" : " --break " + settings.broken()) + "`\n\nMachine: " + machine
                + ".";
    }

    private String findings() {
        List<String> findings = report.verdict().findings();
        return findings.isEmpty()
                ? "Nothing lost, nothing doubled, nothing out of order, nothing still waiting."
                : findings.stream().map(finding -> "- " + finding).collect(Collectors.joining("\n"));
    }

    private String ends() {
        return "| end | expected | arrived | lost | doubled |\n|---|---|---|---|---|\n"
                + report.evidence().ends().stream().map(ReportText::row).collect(Collectors.joining("\n"));
    }

    private static String row(EndCount end) {
        return "| %s | %d | %d | %d | %d |"
                .formatted(
                        end.end(),
                        end.expected().total(),
                        end.arrived().total(),
                        end.lost().total(),
                        end.doubled().total());
    }

    private String repeated() {
        return "At the end the newest events came once more.\n\n| consumer | repeated | recognised |\n|---|---|---|\n"
                + report.evidence().repeated().stream()
                        .map(repeated -> "| %s | %d | %d |"
                                .formatted(repeated.service(), repeated.sent(), repeated.recognised()))
                        .collect(Collectors.joining("\n"));
    }

    private String answers() {
        Book book = report.book();
        List<Duration> took =
                book.entries().stream().map(Book.Entry::took).sorted().toList();
        String times = took.isEmpty()
                ? ""
                : " Until an acceptance: half of the visitors " + Watch.seconds(took.get(took.size() / 2))
                        + ", 99 % " + Watch.seconds(took.get(took.size() * 99 / 100)) + ", all "
                        + Watch.seconds(took.getLast()) + ".";
        return "Accepted: " + book.count() + ", " + report.settings().perSecond() + " forms a second; "
                + book.handmade().size() + " more put on the topics. Posts repeated because of no acceptance: "
                + book.repeats() + ". Refused for good: " + book.refused().size() + "." + times
                + " From the last answer until nothing was under way: " + Watch.seconds(report.rested()) + ".";
    }

    private String faults() {
        return "Kinds of fault that happened: " + report.kinds() + " of " + Fault.values().length + ".\n\n"
                + "| planned | fault | began | taken back | ready after | slowest answer meanwhile | remark |\n"
                + "|---|---|---|---|---|---|---|\n"
                + report.outages().stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Outage outage) {
        PlannedFault planned = outage.planned();
        return "| %s–%s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        Watch.minutes(planned.at()),
                        Watch.minutes(planned.until()),
                        planned.fault(),
                        Watch.minutes(outage.began()),
                        Watch.minutes(outage.mending()),
                        Watch.seconds(outage.recovery()),
                        Watch.seconds(report.slowestAnswer(outage)),
                        remark(outage).replace("|", "/"));
    }

    private static String remark(Outage outage) {
        return (outage.happened() ? "" : "**did not happen**: " + outage.failure() + " ") + outage.remark();
    }
}

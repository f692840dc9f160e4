package nl.rentguy.bench.lead;

import static nl.rentguy.bench.lead.CaptureReport.CONNECTIONS;
import static nl.rentguy.bench.lead.CaptureReport.DIRECT;
import static nl.rentguy.bench.lead.CaptureReport.GATEWAY;
import static nl.rentguy.bench.lead.CaptureReport.LIMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.bench.lead.CaptureReport.Backlog;
import nl.rentguy.bench.load.Measurement;
import nl.rentguy.bench.load.Rounds;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Table;

/** The figures of lead capture, the round with the median rate of each. */
record CaptureTables(Rounds rounds, List<CaptureBooks> books, List<Backlog> backlogs) {

    List<Table> all() {
        return List.of(rates(), ratios(), cpu(), backlog(), ledger());
    }

    private Table rates() {
        List<List<String>> rows = new ArrayList<>();
        medians()
                .forEach(one -> rows.add(List.of(
                        one.subject(),
                        Integer.toString(one.connections()),
                        Figures.of(one.perSecond()),
                        Figures.of(one.p50()),
                        Figures.of(one.p99()),
                        Figures.of(one.p999()),
                        Figures.of(one.longest()),
                        one.errors().isEmpty() ? "0" : one.errors().toString())));
        return new Table(
                "Leads per second, and milliseconds until the answer",
                List.of("", "connections", "leads/s", "p50", "p99", "p99.9", "longest", "errors"),
                rows);
    }

    private Table ratios() {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> pair : List.of(
                List.of(DIRECT, LIMIT),
                List.of(GATEWAY, LIMIT),
                List.of(GATEWAY, DIRECT),
                List.of(DIRECT, ExpressPeer.NAME))) {
            List<String> row = new ArrayList<>(List.of(pair.getFirst() + " / " + pair.getLast()));
            CONNECTIONS.forEach(connections -> row.add(rounds.ratio(pair.getFirst(), pair.getLast(), connections)
                    .map(Rounds.Ratio::words)
                    .orElse("–")));
            rows.add(row);
        }
        return new Table(
                "Ratios, median of the rounds (lowest to highest)",
                Stream.concat(Stream.of(""), CONNECTIONS.stream().map(CaptureReport::connections))
                        .toList(),
                rows);
    }

    private Table cpu() {
        List<String> processes = rounds.all().stream()
                .flatMap(one -> one.cpuMicros().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        medians().forEach(one -> {
            List<String> row = new ArrayList<>(List.of(one.subject(), Integer.toString(one.connections())));
            processes.forEach(process -> row.add(Figures.of(one.cpuMicros().getOrDefault(process, 0.0))));
            rows.add(row);
        });
        return new Table(
                "Processor time per lead, in microseconds",
                Stream.concat(Stream.of("", "connections"), processes.stream()).toList(),
                rows);
    }

    private Table backlog() {
        return new Table(
                "Events still to be published at the end of each measurement",
                List.of("", "connections", "events, each round", "seconds until none waited, each round"),
                Stream.of(DIRECT, GATEWAY)
                        .flatMap(subject -> CONNECTIONS.stream().map(connections -> backlogRow(subject, connections)))
                        .toList());
    }

    private List<String> backlogRow(String subject, int connections) {
        List<Backlog> own = backlogs.stream()
                .filter(one -> one.subject().equals(subject) && one.connections() == connections)
                .toList();
        return List.of(
                subject,
                Integer.toString(connections),
                own.stream().map(one -> Long.toString(one.waiting())).collect(Collectors.joining(", ")),
                own.stream().map(one -> Figures.of(one.seconds())).collect(Collectors.joining(", ")));
    }

    private Table ledger() {
        return new Table(
                "Books, warm-up included",
                List.of("", "accepted", "rows", "same ids", "published", "still waiting"),
                books.stream().map(CaptureBooks::row).toList());
    }

    private List<Measurement> medians() {
        return Stream.of(DIRECT, GATEWAY, LIMIT, ExpressPeer.NAME)
                .flatMap(subject ->
                        CONNECTIONS.stream().flatMap(connections -> rounds.median(subject, connections).stream()))
                .toList();
    }
}

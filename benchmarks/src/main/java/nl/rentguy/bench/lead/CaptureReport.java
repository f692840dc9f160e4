package nl.rentguy.bench.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.load.Measurement;
import nl.rentguy.bench.load.Rounds;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.BarChart;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Table;
import nl.rentguy.bench.report.Target;
import nl.rentguy.bench.suite.SuiteUnderLoad;

/**
 * Turns measurements of lead capture into targets, tables and plots.
 *
 * @param peerMissing why there is no Express backend to compare with
 */
record CaptureReport(
        Rounds rounds, List<CaptureBooks> books, List<Backlog> backlogs, Pace pace, Optional<String> peerMissing) {
    static final String DIRECT = "direct";
    static final String GATEWAY = "gateway";
    static final String LIMIT = "limit";
    static final List<Integer> CONNECTIONS = List.of(1, 32, 100);

    private static final double LONGEST_P99 = 100;
    private static final Map<Integer, Double> LEAST_OF_LIMIT = Map.of(32, 0.5, 100, 0.7);

    /** Events still to be published when a measurement ended, and the seconds until none waited. */
    record Backlog(String subject, int connections, long waiting, double seconds) {}

    Report report(Machine machine, String startedAt) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rounds", rounds.all());
        figures.put("books", books);
        figures.put("backlogs", backlogs);
        return new Report(
                "lead-capture",
                "Lead capture",
                startedAt,
                machine,
                targets(),
                List.of(rates(), ratios(), cpu(), backlog(), ledger()),
                List.of(
                        chart("rate", "Leads accepted", "per second", Measurement::perSecond),
                        chart("p99", "99th percentile of the answer's time", "ms", Measurement::p99)),
                method(),
                figures);
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        List.of(32, 100).forEach(connections -> targets.add(ofLimit(connections)));
        List.of(32, 100).forEach(connections -> targets.add(aheadOfPeer(connections)));
        List.of(DIRECT, GATEWAY).forEach(subject -> targets.add(p99(subject)));
        targets.add(errors());
        targets.add(allBooksBalance());
        return targets;
    }

    private Target ofLimit(int connections) {
        double least = LEAST_OF_LIMIT.getOrDefault(connections, 0.0);
        Optional<Rounds.Ratio> ratio = rounds.ratio(DIRECT, LIMIT, connections);
        return new Target(
                "direct / limit at " + connections + " connections",
                "≥ " + Figures.of(least),
                ratio.map(CaptureReport::words).orElse("not measured"),
                ratio.filter(one -> one.median() >= least).isPresent());
    }

    private Target aheadOfPeer(int connections) {
        Optional<Rounds.Ratio> ratio = rounds.ratio(DIRECT, ExpressPeer.NAME, connections);
        return new Target(
                "direct / Express at " + connections + " connections",
                "> 1",
                ratio.map(CaptureReport::words).orElse("not measured"),
                ratio.filter(one -> one.median() > 1).isPresent());
    }

    private Target p99(String subject) {
        Optional<Measurement> median = rounds.median(subject, 100);
        return new Target(
                "p99 at 100 connections, " + subject,
                "≤ " + Figures.of(LONGEST_P99) + " ms",
                median.map(one -> Figures.of(one.p99()) + " ms").orElse("not measured"),
                median.filter(one -> one.perSecond() > 0 && one.p99() <= LONGEST_P99)
                        .isPresent());
    }

    private Target errors() {
        long errors = rounds.all().stream()
                .filter(one -> List.of(DIRECT, GATEWAY).contains(one.subject()))
                .mapToLong(Measurement::errorCount)
                .sum();
        return new Target("errors, direct and gateway", "0", Long.toString(errors), errors == 0);
    }

    private Target allBooksBalance() {
        List<String> wrong = books.stream()
                .filter(book -> !book.balances())
                .map(CaptureBooks::what)
                .toList();
        return new Target(
                "rows are those that were answered",
                "the same",
                wrong.isEmpty() ? "the same" : "different: " + String.join(", ", wrong),
                wrong.isEmpty());
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
                    .map(CaptureReport::words)
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

    private BarChart chart(String name, String title, String unit, ToDoubleFunction<Measurement> value) {
        List<String> subjects = rounds.all().stream()
                .map(Measurement::subject)
                .distinct()
                .sorted()
                .toList();
        return new BarChart(
                name,
                title,
                unit,
                CONNECTIONS.stream().map(CaptureReport::connections).toList(),
                subjects,
                subjects.stream()
                        .map(subject -> CONNECTIONS.stream()
                                .map(connections -> rounds.median(subject, connections)
                                        .map(value::applyAsDouble)
                                        .orElse(0.0))
                                .toList())
                        .toList());
    }

    private List<Measurement> medians() {
        return Stream.of(DIRECT, GATEWAY, LIMIT, ExpressPeer.NAME)
                .flatMap(subject ->
                        CONNECTIONS.stream().flatMap(connections -> rounds.median(subject, connections).stream()))
                .toList();
    }

    private List<String> method() {
        return Stream.concat(
                        Stream.of(
                                "Running: PostgreSQL, Redis, Kafka, lead-service and the gateway, with durable settings, and the load"
                                        + " generator on the same machine. Not running: the other services and Keycloak.",
                                "direct: POST /api/public/leads at lead-service, with an Idempotency-Key, rate limits counted but"
                                        + " set too high to be met. gateway: the same through the gateway.",
                                "limit: begin, insert lead, insert outbox row, commit, one after the other on prepared statements over"
                                        + " JDBC; the same PostgreSQL, the tables and indexes of lead-service, no notification, no"
                                        + " row-level security, nothing published or deleted.",
                                "express: benchmarks/peers/express, one Node process: insert the lead, set a token in Redis, answer."
                                        + " No outbox, no checks.",
                                "Closed loop: each connection sends its next lead when the one before was answered, so the times are"
                                        + " those at full load.",
                                "Load first, for " + pace.compile().toSeconds()
                                        + " s at lead-service, so that the JVMs have compiled what is hot; then rounds ("
                                        + pace.rounds() + ") in which the four take turns, each with "
                                        + pace.warmUp().toSeconds() + " s of warm-up and "
                                        + pace.measured().toSeconds()
                                        + " s of measurement. Tables show the round with the median rate.",
                                "lead-service, Kafka and the gateway run with the local platform's heaps and the full compiler ("
                                        + String.join(" ", SuiteUnderLoad.JAVA_OPTIONS) + ").",
                                "Before each measurement the outbox is empty; what the relay publishes during one is part of its cost."),
                        peerMissing.map(reason -> "express was left out: " + reason + ".").stream())
                .toList();
    }

    private static String connections(int number) {
        return number == 1 ? "1 connection" : number + " connections";
    }

    private static String words(Rounds.Ratio ratio) {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.median(), ratio.lowest(), ratio.highest());
    }
}

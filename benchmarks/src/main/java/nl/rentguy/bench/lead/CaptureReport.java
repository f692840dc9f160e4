package nl.rentguy.bench.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.load.Measurement;
import nl.rentguy.bench.load.Rounds;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.BarChart;
import nl.rentguy.bench.report.Report;
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
                new CaptureTables(rounds, books, backlogs).all(),
                List.of(
                        chart("rate", "Leads accepted", "per second", Measurement::perSecond),
                        chart("p99", "99th percentile of the answer's time", "ms", Measurement::p99)),
                method(),
                figures);
    }

    List<Target> targets() {
        return new CaptureTargets(rounds, books).all();
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

    static String connections(int number) {
        return number == 1 ? "1 connection" : number + " connections";
    }
}

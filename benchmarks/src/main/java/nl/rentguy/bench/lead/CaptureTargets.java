package nl.rentguy.bench.lead;

import static nl.rentguy.bench.lead.CaptureReport.DIRECT;
import static nl.rentguy.bench.lead.CaptureReport.GATEWAY;
import static nl.rentguy.bench.lead.CaptureReport.LIMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.bench.load.Measurement;
import nl.rentguy.bench.load.Rounds;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Target;

/** What is wanted of lead capture, and whether it was reached. */
record CaptureTargets(Rounds rounds, List<CaptureBooks> books) {
    private static final double LONGEST_P99 = 100;
    private static final Map<Integer, Double> LEAST_OF_LIMIT = Map.of(32, 0.5, 100, 0.7);

    List<Target> all() {
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
                ratio.map(Rounds.Ratio::words).orElse("not measured"),
                ratio.filter(one -> one.median() >= least).isPresent());
    }

    private Target aheadOfPeer(int connections) {
        Optional<Rounds.Ratio> ratio = rounds.ratio(DIRECT, ExpressPeer.NAME, connections);
        return new Target(
                "direct / Express at " + connections + " connections",
                "> 1",
                ratio.map(Rounds.Ratio::words).orElse("not measured"),
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
}

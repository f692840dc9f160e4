package nl.rentguy.bench.flow;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.lead.LeadForm;
import nl.rentguy.bench.load.HttpSubject;
import nl.rentguy.bench.load.OpenLoop;
import nl.rentguy.bench.load.SentLead;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.suite.InFlight;
import nl.rentguy.platform.LocalPlatform;

/** One rate after the other, each with a lead-in, a measurement and a wait until everything has arrived. */
final class Flow {
    static final List<Integer> RATES = List.of(1, 20, 100, 200);

    /** Slow at first: a JVM that has just started, and compiles, takes several times as long for a lead. */
    private static final int FIRST_RATE = 20;

    private static final int COMPILE_AT = 60;

    /** A round of warm-up that costs less than this share of the one before calls for another. */
    private static final double STILL_COMPILES = 0.9;

    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_SEARCHES = 4;
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);

    private final Run run;
    private final LocalPlatform platform;
    private final CpuTime cpu = new CpuTime();
    private final Ends ends;
    private final InFlight inFlight;
    private final List<FlowWindow> windows = new ArrayList<>();
    private final RateSearch search = new RateSearch();
    private FlowBooks books = FlowBooks.EMPTY;

    Flow(Run run, LocalPlatform platform) {
        this.run = run;
        this.platform = platform;
        this.ends = new Ends(platform);
        this.inFlight = new InFlight(platform);
        platform.parts().forEach(part -> cpu.add(part.name(), part::pid));
    }

    /** Until a lead costs about as much processor time as in the round before, or enough was tried. */
    void compile() throws SQLException, IOException, InterruptedException {
        Duration lasts = run.pace().compile().dividedBy(3);
        int most = 2 * run.pace().rounds();
        run.progress().say("warming up in at most " + most + " rounds of " + lasts.toSeconds() + " s");
        double before = Double.MAX_VALUE;
        double now = measure(FIRST_RATE, Duration.ZERO, lasts).cpuOfSuite();
        for (int round = 1; round < most && now < before * STILL_COMPILES; round++) {
            before = now;
            now = measure(COMPILE_AT, Duration.ZERO, lasts).cpuOfSuite();
        }
    }

    void measure() throws SQLException, IOException, InterruptedException {
        Duration lasts = run.pace().measured().multipliedBy(2);
        for (int rate : RATES) {
            note(measure(rate, run.pace().warmUp(), lasts));
        }
        OptionalDouble next = search.next();
        for (int count = 0; count < MOST_SEARCHES && next.isPresent(); count++) {
            note(measure(next.getAsDouble(), run.pace().warmUp(), run.pace().measured()));
            next = search.next();
        }
    }

    private void note(FlowWindow window) {
        windows.add(window);
        search.note(window.perSecond(), window.keptUp());
    }

    private FlowWindow measure(double rate, Duration leadIn, Duration lasts)
            throws SQLException, IOException, InterruptedException {
        Instant begun = Instant.now();
        int connections = (int) Math.clamp(rate, 4, MOST_CONNECTIONS);
        HttpSubject gateway = new HttpSubject(
                "gateway",
                platform.gateway().port(),
                LeadForm.to(platform.gateway().port()));
        try (DealReader reader = new DealReader(platform)) {
            Map<String, Long> before = cpu.get();
            List<SentLead> sent = new OpenLoop(connections, reader).run(gateway, rate, leadIn.plus(lasts));
            double drained = inFlight.awaitNone(LONGEST_DRAIN);
            Map<String, Double> cpuMillis = perLead(before, cpu.get(), sent.size());
            long end = sent.getLast().plannedAt();
            WindowTimes times =
                    new WindowTimes(rate, end - lasts.toNanos() / 1000, end, sent, ends.since(begun), reader.seen());
            FlowWindow window = times.window(cpuMillis, drained);
            ends.forget();
            books = books.plus(window.books());
            run.progress().say(sentence(window));
            return window;
        }
    }

    private static Map<String, Double> perLead(Map<String, Long> before, Map<String, Long> after, int leads) {
        Map<String, Double> millis = new TreeMap<>();
        after.forEach((process, nanos) ->
                millis.put(process, (nanos - before.getOrDefault(process, 0L)) / 1e6 / Math.max(1, leads)));
        return millis;
    }

    private static String sentence(FlowWindow window) {
        StringBuilder sentence = new StringBuilder(Figures.of(window.perSecond()) + " leads/s:");
        sentence.append(" answer p99 ")
                .append(Figures.of(window.answer().p99()))
                .append(" ms");
        window.fromAnswer()
                .forEach((end, leg) -> sentence.append("; ")
                        .append(end.words())
                        .append(" p50 ")
                        .append(Figures.of(leg.p50()))
                        .append(" p99 ")
                        .append(Figures.of(leg.p99()))
                        .append(window.grows(end) ? " ms, lag grows" : " ms"));
        return sentence.append("; drained in ")
                .append(Figures.of(window.drained()))
                .append(" s")
                .toString();
    }

    FlowReport report() throws SQLException {
        return new FlowReport(windows, search, books, inFlight.recorded(), inFlight.deadLetters(), run.pace());
    }
}

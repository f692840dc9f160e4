package nl.rentguy.bench.lead;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.lead.CaptureReport.Backlog;
import nl.rentguy.bench.load.Books;
import nl.rentguy.bench.load.ClosedLoop;
import nl.rentguy.bench.load.HttpSubject;
import nl.rentguy.bench.load.Measurement;
import nl.rentguy.bench.load.Rounds;
import nl.rentguy.bench.load.Subject;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;

/** The subjects in turn, round after round; keeps what each was answered. */
final class CaptureRounds {
    private static final int COMPILE_WITH = 32;

    private final Run run;
    private final ClosedLoop loop;
    private final CaptureDatabase database;
    private final List<Subject> subjects = new ArrayList<>();
    private final Rounds rounds = new Rounds();
    private final List<Backlog> backlogs = new ArrayList<>();
    private final Map<String, Books> answered = new HashMap<>();

    CaptureRounds(Run run, LocalPlatform platform, CpuTime cpu, CaptureLimit limit, Optional<ExpressPeer> peer) {
        this.run = run;
        this.loop = new ClosedLoop(cpu);
        this.database = new CaptureDatabase(platform);
        subjects.add(http(CaptureReport.DIRECT, platform, Part.LEAD_SERVICE));
        subjects.add(http(CaptureReport.GATEWAY, platform, Part.GATEWAY));
        subjects.add(limit);
        peer.ifPresent(subjects::add);
    }

    private static Subject http(String name, LocalPlatform platform, Part part) {
        int port = platform.part(part).port();
        return new HttpSubject(name, port, LeadForm.to(port));
    }

    /** Half of the time for each way into lead-service, a sixth for each of the others. */
    void compile() throws SQLException, InterruptedException {
        Pace pace = run.pace();
        for (Subject subject : subjects) {
            Duration share = isOurs(subject)
                    ? pace.compile().dividedBy(2)
                    : pace.compile().dividedBy(6);
            run.progress().say("warming up " + subject.name() + " for " + share.toSeconds() + " s");
            keep(loop.run(subject, COMPILE_WITH, share, pace.warmUp()));
        }
    }

    void measure() throws SQLException, InterruptedException {
        Pace pace = run.pace();
        int count = pace.rounds() * CaptureReport.CONNECTIONS.size() * subjects.size();
        int done = 0;
        for (int round = 0; round < pace.rounds(); round++) {
            for (int connections : CaptureReport.CONNECTIONS) {
                for (Subject subject : subjects) {
                    Measurement one = loop.run(subject, connections, pace.warmUp(), pace.measured());
                    rounds.add(one);
                    CaptureDatabase.Drain drain = keep(one);
                    if (isOurs(subject)) {
                        backlogs.add(new Backlog(subject.name(), connections, drain.waiting(), drain.seconds()));
                    }
                    say(++done, count, one, drain);
                }
            }
            Collections.rotate(subjects, 1);
        }
    }

    private CaptureDatabase.Drain keep(Measurement one) throws SQLException, InterruptedException {
        answered.merge(book(one.subject()), one.books(), Books::plus);
        return database.drain();
    }

    /** Both ways into lead-service fill one table. */
    private static String book(String subject) {
        return subject.equals(CaptureReport.GATEWAY) ? CaptureReport.DIRECT : subject;
    }

    private static boolean isOurs(Subject subject) {
        return book(subject.name()).equals(CaptureReport.DIRECT);
    }

    private void say(int done, int count, Measurement one, CaptureDatabase.Drain drain) {
        String backlog = drain.waiting() == 0
                ? ""
                : String.format(
                        Locale.ROOT, "  %,d events waited, gone after %.1f s", drain.waiting(), drain.seconds());
        run.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%2d/%d  %-8s %3d connections  %,7.0f leads/s  p50 %.1f  p99 %.1f  p99.9 %.1f ms  errors %d%s",
                        done,
                        count,
                        one.subject(),
                        one.connections(),
                        one.perSecond(),
                        one.p50(),
                        one.p99(),
                        one.p999(),
                        one.errorCount(),
                        backlog));
    }

    Rounds rounds() {
        return rounds;
    }

    List<Backlog> backlogs() {
        return List.copyOf(backlogs);
    }

    /** Read when all is done. */
    List<CaptureBooks> books() throws SQLException, IOException, InterruptedException {
        List<CaptureBooks> books = new ArrayList<>();
        String lead = Part.LEAD_SERVICE.database().orElseThrow();
        books.add(new CaptureBooks(
                "lead-service",
                answered(CaptureReport.DIRECT),
                database.leads(lead),
                database.published(),
                database.rows(lead, "outbox")));
        books.add(new CaptureBooks(
                CaptureReport.LIMIT,
                answered(CaptureReport.LIMIT),
                database.leads(CaptureLimit.DATABASE),
                null,
                database.rows(CaptureLimit.DATABASE, "outbox")));
        if (answered.containsKey(ExpressPeer.NAME)) {
            books.add(new CaptureBooks(
                    ExpressPeer.NAME, answered(ExpressPeer.NAME), database.leads(ExpressPeer.DATABASE), null, null));
        }
        return books;
    }

    private Books answered(String book) {
        return answered.getOrDefault(book, Books.EMPTY);
    }
}

package nl.rentguy.bench.growth;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.growth.GrowthReport.Load;
import nl.rentguy.bench.growth.Readings.Measured;
import nl.rentguy.bench.load.ReadConnection;
import nl.rentguy.bench.load.ReadLoop;
import nl.rentguy.bench.load.ReadTally;
import nl.rentguy.bench.suite.Plans;
import nl.rentguy.bench.suite.StaffTokens;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;
import org.jspecify.annotations.Nullable;

/**
 * One service after the other: a process and a database for each size, all filled, then every question to all of them in
 * turn, a few requests each time, so that whatever else the machine does meets every size alike.
 */
final class GrowthSteps {
    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 40;

    /** Times 40: of two thousand requests the twentieth slowest is the 99th percentile, one pause of a JVM does not make it. */
    private static final int TURNS = 50;

    private static final Map<Part, List<String>> TABLES = Map.of(
            Part.CRM_SERVICE,
            List.of("crm_contact", "crm_lead", "crm_consent", "crm_deal", "crm_activity"),
            Part.AUDIT_SERVICE,
            List.of("audit_event"));
    private static final List<String> OWN_TABLES = List.of("crm_", "audit_event");

    private final Run run;
    private final LocalPlatform platform;
    private final Plans plans;
    private final List<String> tokens = new ArrayList<>();
    private final Instant newest = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final List<Measured> measured = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    GrowthSteps(Run run, LocalPlatform platform, StaffTokens issuer) throws SQLException, GeneralSecurityException {
        this.run = run;
        this.platform = platform;
        this.plans = Plans.on(platform.postgres());
        for (int tenant = 0; tenant < Population.TENANTS; tenant++) {
            tokens.add(issuer.token(Population.tenant(tenant)));
        }
    }

    /** Measures a service at all sizes, and takes its databases away again. */
    void measure(Part service, List<Integer> sizes) throws SQLException, IOException, InterruptedException {
        List<Side> sides = new ArrayList<>();
        for (int size : sizes) {
            sides.add(side(service, new Population(size, newest)));
        }
        List<Question> questions = Questions.all().stream()
                .filter(question -> question.service() == service)
                .toList();
        warmUp(sides, questions);
        ask(sides, questions);
        for (Side side : sides) {
            side.service().stop();
            drop(side.filling().database());
        }
    }

    private Side side(Part service, Population population) throws SQLException, InterruptedException {
        String database = service.database().orElseThrow() + "_" + population.size();
        platform.postgres().createDatabase(database);
        RunningPart process = platform.addReplica(service, Map.of("RENTGUY_SERVICE_DATABASE", database));
        long start = System.nanoTime();
        Filling filling = Filling.of(
                platform.postgres(),
                database,
                service.database().orElseThrow(),
                Objects.requireNonNull(TABLES.get(service)));
        filling.with(population);
        Load load = new Load(service, population.size(), (System.nanoTime() - start) / 1e9, filling.bytes());
        loads.add(load);
        run.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%s: %,d deals of each of %d tenants, %.1f GiB, filled in %.0f s",
                        service.label(),
                        population.size(),
                        Population.TENANTS,
                        load.bytes() / (double) (1 << 30),
                        load.seconds()));
        Samples samples = service == Part.CRM_SERVICE
                ? Samples.read(platform.postgres(), database, population)
                : new Samples(List.of(), List.of());
        return new Side(population, process, filling, samples, tokens::get, new Random(1));
    }

    private void warmUp(List<Side> sides, List<Question> questions) throws InterruptedException {
        long end = System.nanoTime() + run.pace().compile().multipliedBy(2).toNanos();
        for (int next = 0; System.nanoTime() < end; next++) {
            for (Side side : sides) {
                read(side, questions.get(next % questions.size()), new ReadTally());
            }
        }
    }

    private void ask(List<Side> sides, List<Question> questions)
            throws SQLException, IOException, InterruptedException {
        int turns = run.pace().isQuick() ? 3 : TURNS;
        for (Question question : questions) {
            List<ReadTally> tallies =
                    sides.stream().map(side -> new ReadTally()).toList();
            for (int turn = 0; turn < turns; turn++) {
                for (int i = 0; i < sides.size(); i++) {
                    read(sides.get(i), question, tallies.get(i));
                }
            }
            List<Measured> found = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                int size = sides.get(i).population().size();
                found.add(new Measured(question.name(), size, tallies.get(i).reading(), plan(sides.get(i), question)));
            }
            measured.addAll(found);
            run.progress()
                    .say(String.format(
                            Locale.ROOT,
                            "%-36s p99 %s ms, %s pages",
                            question.name(),
                            found.stream()
                                    .map(one -> "%.1f".formatted(one.reading().p99()))
                                    .toList(),
                            found.stream().map(Measured::pages).toList()));
        }
    }

    private static void read(Side side, Question question, ReadTally tally) throws InterruptedException {
        new ReadLoop(side.service().port(), CONNECTIONS).run(side.reads(question), AT_ONCE, tally);
    }

    /** Asks once more, so that the log tells how the database goes about it; null when it had nothing to do. */
    private Plans.@Nullable Plan plan(Side side, Question question) throws SQLException, IOException {
        plans.begin();
        long mark = plans.mark();
        try (ReadConnection connection = ReadConnection.to(side.service().port())) {
            connection.once(side.reads(question).get());
        } finally {
            plans.end();
        }
        return plans.since(mark, OWN_TABLES).stream()
                .max(Comparator.comparingLong(Plans.Plan::buffers))
                .orElse(null);
    }

    private void drop(String database) throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + database + " with (force)");
        }
    }

    List<Measured> measured() {
        return List.copyOf(measured);
    }

    List<Load> loads() {
        return List.copyOf(loads);
    }
}

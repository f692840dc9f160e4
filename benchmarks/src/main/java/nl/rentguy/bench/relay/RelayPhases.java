package nl.rentguy.bench.relay;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.bench.relay.Window.Sample;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;

/** The measurements one after the other; each leaves to the next what it needs. */
final class RelayPhases implements AutoCloseable {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(6);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int FEED_BELOW = 5_000;
    private static final int STEADY_PER_TENTH = 5;

    private final Run run;
    private final LocalPlatform platform;
    private final HttpClient http = HttpClient.newHttpClient();
    private final CpuTime cpu = new CpuTime();
    private final OutboxRows rows;
    private final EventTables tables;
    private final int waiting;
    private final List<Window> windows = new ArrayList<>();
    private final Counter published;
    private final Counter handled;
    private final Counter recorded;
    private List<Long> lags = List.of();
    private RelayReport.Order order = new RelayReport.Order(0, 0, 0);

    RelayPhases(Run run, LocalPlatform platform) throws SQLException, IOException {
        this.run = run;
        this.platform = platform;
        this.waiting = run.pace().isQuick() ? 100_000 : 1_000_000;
        this.rows = new OutboxRows(platform.postgres().connect("lead"));
        this.tables = new EventTables(platform);
        platform.parts().forEach(part -> cpu.add(part.name(), part::pid));
        published = new Counter(http, platform.part(Part.LEAD_SERVICE), "outbox_published_total");
        handled = new Counter(http, platform.part(Part.CRM_SERVICE), "inbox_events_total{");
        recorded = new Counter(http, platform.part(Part.AUDIT_SERVICE), "audit_events_total{outcome=\"recorded\"");
    }

    void run() throws SQLException, IOException, InterruptedException {
        steady();
        platform.part(Part.CRM_SERVICE).stop();
        platform.part(Part.AUDIT_SERVICE).stop();
        fed();
        backlog();
        consumer(RelayReport.INBOX_FEW);
        platform.part(Part.CRM_SERVICE).stop();
        run.progress().say(String.format(Locale.ROOT, "writing %,d rows into the inbox", waiting));
        tables.fillInbox(waiting);
        consumer(RelayReport.INBOX_MANY);
        platform.part(Part.CRM_SERVICE).stop();
        log();
    }

    /** Fifty enquiries a second, a tenth of a second's worth at a time, with everything running. */
    private void steady() throws SQLException, IOException, InterruptedException {
        Duration lasts = run.pace().compile().plus(run.pace().measured());
        run.progress().say("50 enquiries a second for " + lasts.toSeconds() + " s");
        long start = System.nanoTime();
        long countedFrom = 0;
        for (int tick = 0; System.nanoTime() - start < lasts.toNanos(); tick++) {
            if (countedFrom == 0
                    && System.nanoTime() - start > run.pace().compile().toNanos()) {
                countedFrom = System.currentTimeMillis();
            }
            rows.addEnquiries(STEADY_PER_TENTH);
            sleepUntil(start + (tick + 1) * 100_000_000L);
        }
        awaitHandled();
        lags = tables.lags(countedFrom);
    }

    private void awaitHandled() throws IOException, InterruptedException {
        long before;
        do {
            before = handled.read();
            Thread.sleep(Duration.ofSeconds(2));
        } while (handled.read() > before);
    }

    /** The relay alone; there is always something to send and never much. */
    private void fed() throws SQLException, IOException, InterruptedException {
        long base = published.read();
        long written = 0;
        List<Sample> samples = new ArrayList<>();
        Duration warmUp = run.pace().compile().dividedBy(3);
        Map<String, Long> before = cpu.get();
        long start = System.nanoTime();
        long from = start + warmUp.toNanos();
        long to = from + run.pace().measured().toNanos();
        while (System.nanoTime() < to) {
            long done = published.read() - base;
            if (written - done < FEED_BELOW) {
                rows.addThousands(FEED_BELOW / 1000);
                written += FEED_BELOW;
            }
            if (System.nanoTime() >= from) {
                before = samples.isEmpty() ? cpu.get() : before;
                samples.add(new Sample((System.nanoTime() - from) / 1e9, done));
            }
        }
        keep(Window.of(RelayReport.FED, samples, before, cpu.get()));
        while (published.read() - base < written) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** The relay, held meanwhile, finds a million rows. */
    private void backlog() throws SQLException, IOException, InterruptedException {
        RunningPart relay = platform.part(Part.LEAD_SERVICE);
        signal("STOP", relay);
        run.progress().say(String.format(Locale.ROOT, "writing %,d events into the outbox", waiting));
        for (int done = 0; done < waiting; done += 50_000) {
            rows.addThousands(50);
        }
        signal("CONT", relay);
        long base = published.read();
        Map<String, Long> before = cpu.get();
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        long count = 0;
        while (count < waiting && System.nanoTime() - start < LONGEST_DRAIN.toNanos()) {
            count = published.read() - base;
            samples.add(new Sample((System.nanoTime() - start) / 1e9, count));
            Thread.sleep(LOOK_EVERY);
        }
        keep(Window.of(RelayReport.BACKLOG, samples, before, cpu.get()));
    }

    private static void signal(String signal, RunningPart part) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(part.pid().orElseThrow()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** crm-service, as fast as it can. */
    private void consumer(String name) throws IOException, InterruptedException {
        platform.part(Part.CRM_SERVICE).start();
        Thread.sleep(run.pace().compile());
        keep(observed(name, handled));
    }

    private Window observed(String name, Counter counter) throws IOException, InterruptedException {
        Map<String, Long> before = cpu.get();
        long start = System.nanoTime();
        List<Sample> samples = new ArrayList<>();
        Duration lasts = run.pace().measured().multipliedBy(2);
        do {
            samples.add(new Sample((System.nanoTime() - start) / 1e9, counter.read()));
            Thread.sleep(LOOK_EVERY);
        } while (System.nanoTime() - start < lasts.toNanos());
        return Window.of(name, samples, before, cpu.get());
    }

    /** audit-service records where in Kafka each event stood. */
    private void log() throws SQLException, IOException, InterruptedException {
        platform.part(Part.AUDIT_SERVICE).start();
        Thread.sleep(run.pace().compile().dividedBy(2));
        keep(observed(RelayReport.LOG, recorded));
        platform.part(Part.AUDIT_SERVICE).stop();
        order = tables.order();
    }

    private void keep(Window window) {
        windows.add(window);
        run.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%-45s %,7.0f events/s, %,7.0f per core-second",
                        window.name(),
                        window.perSecond(),
                        window.perCoreSecond()));
    }

    private static void sleepUntil(long nanoTime) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime())));
    }

    RelayReport result() {
        return new RelayReport(waiting, List.copyOf(windows), lags, order);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        http.close();
    }
}

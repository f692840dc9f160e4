package nl.rentguy.bench.queue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.bench.queue.QueueReport.Sizes;
import nl.rentguy.bench.suite.Plans;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.RunningPart;

/** The measurements one after the other; each leaves to the next what it needs. */
final class QueueSteps implements AutoCloseable {
    private final Run run;
    private final LocalPlatform platform;
    private final String token;
    private final Sizes sizes;
    private final HttpClient http = HttpClient.newHttpClient();
    private final CpuTime cpu = new CpuTime();
    private final List<QueueSide> sides = new ArrayList<>();
    private final RentguyStandIn standIn;
    private final DrainWatch watch;

    QueueSteps(Run run, LocalPlatform platform, String token) {
        this.run = run;
        this.platform = platform;
        this.token = token;
        this.sizes = run.pace().isQuick() ? new Sizes(1_000, 20_000) : new Sizes(10_000, 1_000_000);
        this.standIn = new RentguyStandIn(http, platform.simulators().url());
        this.watch = new DrainWatch(standIn, cpu);
        platform.parts().forEach(this::count);
    }

    QueueReport run() throws SQLException, IOException, InterruptedException {
        Plans plans = Plans.on(platform.postgres());
        standIn.withoutWebhooks();
        QueueSide few = side(QueueReport.FEW);
        Drain limited = limited(few);
        QueueSide many = side(QueueReport.MANY);
        Batch history = remember(many);
        Batch known = warmUp(few, many);
        List<Drain> withFew = new ArrayList<>();
        List<Drain> withMany = new ArrayList<>();
        for (int round = 0; round < run.pace().rounds(); round++) {
            if (round % 2 == 0) {
                withFew.add(drain(few));
                withMany.add(drain(many));
            } else {
                withMany.add(drain(many));
                withFew.add(drain(few));
            }
        }
        Claims.Pair asLeft = claims(plans, few, many);
        DeliveryRows.analyze(few.connection());
        DeliveryRows.analyze(many.connection());
        Claims.Pair vacuumed = claims(plans, few, many);
        Timings timings = new QueueOperations(
                        run, plans, Desk.open(few, known, http, token), Desk.open(many, history, http, token))
                .measure();
        return new QueueReport(sizes, new Drains(limited, withFew, withMany), new Claims(asLeft, vacuumed), timings);
    }

    private Claims.Pair claims(Plans plans, QueueSide few, QueueSide many)
            throws SQLException, IOException, InterruptedException {
        return new Claims.Pair(claimed(plans, few), claimed(plans, many));
    }

    private Claimed claimed(Plans plans, QueueSide side) throws SQLException, IOException, InterruptedException {
        plans.begin();
        long mark = plans.mark();
        try {
            said(watch.drain(side.name() + ", explained", side, Batch.now(sizes.explained())));
        } finally {
            plans.end();
        }
        Claimed claimed = Claimed.of(side.name(), plans.since(mark, Claimed.STATEMENT));
        run.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%-28s %.1f pages for each delivery",
                        "claims, " + side.name(),
                        claimed.pagesEach()));
        return claimed;
    }

    private QueueSide side(String name) throws SQLException {
        QueueSide side = QueueSide.start(name, platform);
        sides.add(side);
        count(side.service());
        return side;
    }

    private void count(RunningPart part) {
        cpu.add(part.name(), part::pid);
    }

    /** RentGuy allows so many a second, and the service, just started, finds them waiting. */
    private Drain limited(QueueSide side) throws SQLException, IOException, InterruptedException {
        standIn.limit(QueueReport.ALLOWED);
        Drain drain = watch.drainAfterStart(QueueReport.LIMITED, side, Batch.now(sizes.waiting()));
        standIn.unlimited();
        return said(drain);
    }

    private Batch remember(QueueSide side) throws SQLException {
        run.progress().say(String.format(Locale.ROOT, "writing %,d delivered rows", sizes.delivered()));
        Batch history = Batch.history(sizes.delivered());
        DeliveryRows.deliver(side.connection(), history);
        for (QueueSide one : sides) {
            DeliveryRows.analyze(one.connection());
        }
        return history;
    }

    /**
     * Both processes have sent as much before anything is compared.
     *
     * @return what was sent with few
     */
    private Batch warmUp(QueueSide few, QueueSide many) throws SQLException, IOException, InterruptedException {
        run.progress().say("warming up");
        drain(many);
        drain(many);
        Batch sent = Batch.now(sizes.waiting());
        said(watch.drain(few.name(), few, sent));
        return sent;
    }

    private Drain drain(QueueSide side) throws SQLException, IOException, InterruptedException {
        return said(watch.drain(side.name(), side, Batch.now(sizes.waiting())));
    }

    private Drain said(Drain drain) {
        run.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%-28s %,6.0f deliveries/s, %d MB",
                        drain.name(),
                        drain.perSecond(),
                        drain.megabytes(0.8, 1)));
        return drain;
    }

    @Override
    public void close() throws SQLException {
        for (QueueSide side : sides) {
            side.connection().close();
        }
        http.close();
    }
}

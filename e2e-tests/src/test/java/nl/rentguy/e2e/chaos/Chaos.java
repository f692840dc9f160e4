package nl.rentguy.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Rest;
import nl.rentguy.e2e.Suite;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformListener;

/** One run: load and faults beside each other, then everything mended, at rest, and compared. */
final class Chaos {
    private static final Duration PATIENCE_TO_MEND = Duration.ofMinutes(10);
    private static final Duration PATIENCE_FOR_ANSWERS = Duration.ofMinutes(3);
    private static final Duration PATIENCE_FOR_REST = Duration.ofMinutes(6);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int SECONDS_BETWEEN_LINES = 15;

    private final ChaosSettings settings;
    private final Schedule schedule;

    Chaos(ChaosSettings settings) {
        this.settings = settings;
        this.schedule = Schedule.of(settings.seed(), settings.duration());
    }

    Report run() throws InterruptedException {
        System.out.println("[chaos] " + Watch.minutes(settings.duration()) + " with seed " + settings.seed() + ": "
                + schedule.faults().size() + " faults, " + settings.perSecond()
                + " enquiries a second; starting the suite");
        try (Suite suite = Suite.startDurable("chaos-suite", settings.environment(), PlatformListener.SILENT)) {
            return run(suite);
        }
    }

    private Report run(Suite suite) throws InterruptedException {
        Book book = new Book();
        Watch watch = new Watch();
        Progress progress = new Progress(watch, book);
        Injections injections = new Injections(suite.eventBus(), book, settings.seed());
        Saboteur saboteur = new Saboteur(suite, injections);
        try (Load load = new Load(suite.website(), new Visitors(settings.seed()), book, watch);
                Disruption disruption = new Disruption(schedule, saboteur, watch, progress);
                ScheduledExecutorService lines = Executors.newSingleThreadScheduledExecutor()) {
            var _ = lines.scheduleAtFixedRate(
                    () -> progress.state(disruption.current()),
                    SECONDS_BETWEEN_LINES,
                    SECONDS_BETWEEN_LINES,
                    TimeUnit.SECONDS);
            var _ = lines.scheduleAtFixedRate(
                    () -> readTeams(suite, progress), SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
            load.start(settings.perSecond());
            disruption.start();
            awaitEnd(watch);
            List<String> broken = mend(suite, saboteur, disruption);
            load.stop();
            load.awaitAnswers(PATIENCE_FOR_ANSWERS);
            lines.shutdownNow();
            progress.event("everybody is answered, waiting for rest");
            Duration before = watch.elapsed();
            List<String> waiting = new ArrayList<>(stillWaiting(suite, progress));
            Duration rested = watch.elapsed().minus(before);
            List<Repeated> repeated = waiting.isEmpty() ? repeat(suite, progress, waiting) : List.of();
            progress.event("comparing the book with every end");
            List<Outage> outages = disruption.outages();
            Evidence evidence = new Inspection(suite, book).evidence(broken, waiting, outages, repeated);
            return new Report(settings, schedule, outages, book, evidence, rested);
        }
    }

    private static List<String> stillWaiting(Suite suite, Progress progress) {
        return new Rest(suite, LOOK_EVERY, progress::waiting).comesWithin(PATIENCE_FOR_REST);
    }

    private static List<Repeated> repeat(Suite suite, Progress progress, List<String> waiting) {
        progress.event("the newest events come once more");
        Repetition repetition = new Repetition(suite);
        repetition.send();
        waiting.addAll(stillWaiting(suite, progress));
        return repetition.outcome();
    }

    /** The stand-in for Teams holds some two thousand cards; what was read meanwhile stays known. */
    private static void readTeams(Suite suite, Progress progress) {
        try {
            suite.teams().messages(Company.MR_DJ);
        } catch (RuntimeException | AssertionError unread) {
            progress.event("cards in Teams could not be read: " + unread.getMessage());
        }
    }

    private void awaitEnd(Watch watch) {
        await("the end of the run")
                .forever()
                .pollInterval(Duration.ofMillis(200))
                .until(() -> watch.elapsed().compareTo(settings.duration()) >= 0);
    }

    /** What had ended without a fault, or does not come back. */
    private static List<String> mend(Suite suite, Saboteur saboteur, Disruption disruption)
            throws InterruptedException {
        List<String> broken = new ArrayList<>();
        if (!disruption.awaitMended(PATIENCE_TO_MEND)) {
            broken.add("not every fault could be taken back: " + disruption.current());
        }
        Arrays.stream(Part.values())
                .filter(part -> !suite.part(part).isAlive())
                .forEach(part -> broken.add(part.label() + " had ended by itself"));
        try {
            saboteur.leave();
            suite.mend();
        } catch (RuntimeException | AssertionError unmended) {
            broken.add("not everything could be started again: " + unmended.getMessage());
        }
        return broken;
    }
}

package nl.rentguy.bench.footprint;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.lead.LeadForm;
import nl.rentguy.bench.load.HttpSubject;
import nl.rentguy.bench.load.OpenLoop;
import nl.rentguy.bench.load.SentLead;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.suite.InFlight;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;

/** Measures the suite that runs: left alone, one service started after the other, under load. */
final class RunningSuite {
    static final int RATE = 20;

    private static final int CONNECTIONS = 20;
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(90);

    private final Run run;
    private final LocalPlatform platform;
    private final CpuTime cpu = new CpuTime();
    private final InFlight inFlight;

    RunningSuite(Run run, LocalPlatform platform) {
        this.run = run;
        this.platform = platform;
        this.inFlight = new InFlight(platform);
        platform.parts().forEach(part -> cpu.add(part.name(), part::pid));
    }

    /** After a while in which what a start leaves to be done is done. */
    Usage idle() throws InterruptedException {
        Duration lasts = run.pace().measured().multipliedBy(2);
        Thread.sleep(lasts);
        run.progress().say("left alone for " + lasts.toSeconds() + " s");
        return Usage.over(lasts, platform, cpu);
    }

    List<ServiceStart> restartServices() {
        List<ServiceStart> starts = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part.isService() || part == Part.GATEWAY) {
                starts.add(restart(platform.part(part)));
            }
        }
        return starts;
    }

    private ServiceStart restart(RunningPart part) {
        List<Double> seconds = new ArrayList<>();
        for (int count = 0; count < 2 * run.pace().rounds() - 1; count++) {
            part.stop();
            long start = System.nanoTime();
            part.start();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        ServiceStart start = new ServiceStart(part.name(), new Medians(seconds));
        run.progress().say(part.name() + " started alone in " + start.seconds().words() + " s");
        return start;
    }

    Loaded load() throws SQLException, InterruptedException {
        inFlight.awaitNone(LONGEST_DRAIN);
        long before = inFlight.recorded().leads();
        run.progress()
                .say("warming up with " + RATE + " leads/s for "
                        + run.pace().compile().toSeconds() + " s");
        List<SentLead> warmUp = send(run.pace().compile());
        Duration lasts = run.pace().measured().multipliedBy(6);
        run.progress().say(RATE + " leads/s for " + lasts.toSeconds() + " s");
        CompletableFuture<List<SentLead>> sending = CompletableFuture.supplyAsync(() -> sendQuietly(lasts));
        Usage usage = Usage.over(lasts, platform, cpu);
        List<SentLead> sent = sending.join();
        inFlight.awaitNone(LONGEST_DRAIN);
        long accepted = accepted(warmUp) + accepted(sent);
        double seconds = usage.cpuSeconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        run.progress().say(Figures.of(seconds / lasts.toSeconds()) + " cores were busy");
        return new Loaded(
                RATE,
                sent.size(),
                accepted,
                warmUp.size() + sent.size() - accepted,
                inFlight.recorded().leads() - before,
                usage);
    }

    private List<SentLead> sendQuietly(Duration lasts) {
        try {
            return send(lasts);
        } catch (InterruptedException tooLate) {
            Thread.currentThread().interrupt();
            throw new CompletionException(tooLate);
        }
    }

    private List<SentLead> send(Duration lasts) throws InterruptedException {
        int port = platform.gateway().port();
        HttpSubject gateway = new HttpSubject("gateway", port, LeadForm.to(port));
        return new OpenLoop(CONNECTIONS, accepted -> {}).run(gateway, RATE, lasts);
    }

    private static long accepted(List<SentLead> sent) {
        return sent.stream().filter(SentLead::isAccepted).count();
    }
}

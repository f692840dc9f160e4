package nl.rentguy.bench.lead;

import java.nio.file.Path;
import java.util.Optional;
import nl.rentguy.bench.Benchmark;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.suite.SuiteUnderLoad;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformBuilder;
import nl.rentguy.platform.RunningPart;

/** How many leads a second, and how soon each is answered, beside what the database allows and what Express does. */
public final class LeadCapture implements Benchmark {
    @Override
    public String name() {
        return "lead-capture";
    }

    @Override
    public Report run(Run run) throws Exception {
        try (LocalPlatform platform = platform(run).build().start()) {
            Optional<String> peerMissing = Optional.empty();
            Path log = run.workspace().resolve("express.log");
            try (ExpressPeer peer = ExpressPeer.start(run.root(), platform, log)) {
                return measure(run, platform, Optional.of(peer), peerMissing).report(run.machine(), run.startedAt());
            } catch (ExpressPeer.Unavailable unavailable) {
                peerMissing = Optional.ofNullable(unavailable.getMessage());
                run.progress().say("express is left out: " + unavailable.getMessage());
            }
            return measure(run, platform, Optional.empty(), peerMissing).report(run.machine(), run.startedAt());
        }
    }

    private static PlatformBuilder platform(Run run) {
        return SuiteUnderLoad.in(run)
                .databases(Part.LEAD_SERVICE.database().orElseThrow(), CaptureLimit.DATABASE, ExpressPeer.DATABASE)
                .parts(Part.POSTGRES, Part.REDIS, Part.KAFKA, Part.LEAD_SERVICE, Part.GATEWAY);
    }

    private static CaptureReport measure(
            Run run, LocalPlatform platform, Optional<ExpressPeer> peer, Optional<String> peerMissing)
            throws Exception {
        CpuTime cpu = new CpuTime();
        for (RunningPart part : platform.parts()) {
            cpu.add(part.name(), part::pid);
        }
        peer.ifPresent(express -> cpu.add(ExpressPeer.NAME, express::pid));
        CaptureRounds rounds =
                new CaptureRounds(run, platform, cpu, CaptureLimit.on(platform.postgres(), run.root()), peer);
        rounds.compile();
        rounds.measure();
        return new CaptureReport(rounds.rounds(), rounds.books(), rounds.backlogs(), run.pace(), peerMissing);
    }
}

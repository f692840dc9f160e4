package nl.rentguy.bench.footprint;

import java.util.ArrayList;
import java.util.List;
import nl.rentguy.bench.Benchmark;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.suite.SuiteUnderLoad;
import nl.rentguy.platform.LocalPlatform;

/** How long until the suite is there, what memory it holds, and what processor time leads cost. */
public final class Footprint implements Benchmark {

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public Report run(Run run) throws Exception {
        SuiteStart fresh;
        try (LocalPlatform platform = SuiteUnderLoad.in(run).build()) {
            fresh = SuiteStart.of(platform);
            say(run, "without data", fresh);
        }
        List<SuiteStart> withData = new ArrayList<>();
        for (int start = 1; start < run.pace().rounds(); start++) {
            try (LocalPlatform platform = SuiteUnderLoad.in(run).build()) {
                withData.add(start(run, platform));
            }
        }
        try (LocalPlatform platform = SuiteUnderLoad.in(run).build()) {
            withData.add(start(run, platform));
            RunningSuite suite = new RunningSuite(run, platform);
            Usage idle = suite.idle();
            List<ServiceStart> services = suite.restartServices();
            Loaded loaded = suite.load();
            return new FootprintReport(fresh, withData, services, idle, loaded, run.pace())
                    .report(run.machine(), run.startedAt());
        }
    }

    private static SuiteStart start(Run run, LocalPlatform platform) throws InterruptedException {
        SuiteStart start = SuiteStart.of(platform);
        say(run, "with data", start);
        return start;
    }

    private static void say(Run run, String kind, SuiteStart start) {
        run.progress()
                .say("started " + kind + ": first lead after " + Figures.of(start.firstLead()) + " s, everything after "
                        + Figures.of(start.everything()) + " s");
    }
}

package nl.rentguy.bench.queue;

import nl.rentguy.bench.Benchmark;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.suite.StaffTokens;
import nl.rentguy.bench.suite.SuiteUnderLoad;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;

/** How fast what waits goes to RentGuy, and whether a million deliveries that went before slow it or its operators. */
public final class RentguyQueue implements Benchmark {

    @Override
    public String name() {
        return "rentguy-queue";
    }

    @Override
    public Report run(Run run) throws Exception {
        try (StaffTokens tokens = StaffTokens.serve();
                LocalPlatform platform = SuiteUnderLoad.in(run)
                        .parts(Part.POSTGRES, Part.KAFKA, Part.SIMULATORS)
                        .databases()
                        .environment(Part.RENTGUY_SYNC_SERVICE, "OIDC_ISSUER_URL", tokens.issuer())
                        .build()
                        .start();
                QueueSteps steps = new QueueSteps(run, platform, tokens.token("mr-dj"))) {
            return steps.run().report(run.machine(), run.startedAt());
        }
    }
}

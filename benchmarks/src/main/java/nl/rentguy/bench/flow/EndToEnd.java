package nl.rentguy.bench.flow;

import java.sql.SQLException;
import nl.rentguy.bench.Benchmark;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.suite.SuiteUnderLoad;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;

/** How soon after its 201 a lead has its deal, is at RentGuy and has its mail, and how many a second go all that way. */
public final class EndToEnd implements Benchmark {

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public Report run(Run run) throws Exception {
        noteCommitTimes(run);
        try (LocalPlatform platform = SuiteUnderLoad.in(run).build().start()) {
            Flow flow = new Flow(run, platform);
            flow.compile();
            flow.measure();
            return flow.report().report(run.machine(), run.startedAt());
        }
    }

    private static void noteCommitTimes(Run run) throws SQLException {
        try (LocalPlatform postgres =
                SuiteUnderLoad.in(run).parts(Part.POSTGRES).build().start()) {
            CommittedDeals.noteCommitTimes(postgres);
        }
    }
}

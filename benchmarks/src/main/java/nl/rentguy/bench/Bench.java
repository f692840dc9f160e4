package nl.rentguy.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.rentguy.bench.flow.EndToEnd;
import nl.rentguy.bench.footprint.Footprint;
import nl.rentguy.bench.growth.Growth;
import nl.rentguy.bench.lead.LeadCapture;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.queue.RentguyQueue;
import nl.rentguy.bench.relay.RelayAndInbox;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.ReportFiles;
import nl.rentguy.platform.process.BuildOutput;

/** {@code ./suite bench}: ends with 0 when the benchmarks ran, whether or not they met their targets. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new LeadCapture(), new EndToEnd(), new RelayAndInbox(), new RentguyQueue(), new Growth(), new Footprint());

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments;
        try {
            arguments = Arguments.of(
                    List.of(words), ALL.stream().map(Benchmark::name).toList());
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            return;
        }
        for (Benchmark benchmark : ALL) {
            if (arguments.names().contains(benchmark.name())) {
                run(benchmark, arguments);
            }
        }
        // A thread that waits for a broken connection does not keep the result waiting.
        System.exit(0);
    }

    private static void run(Benchmark benchmark, Arguments arguments) throws Exception {
        Path root = BuildOutput.root();
        Path module = root.resolve("benchmarks");
        Progress progress = new Progress(System.out);
        progress.say(benchmark.name() + " begins");
        try (Workspace workspace = Workspace.in(module.resolve("target"))) {
            String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            Machine machine = Machine.probe(workspace.folder());
            machine.description().forEach(progress::say);
            Report report;
            try {
                report = benchmark.run(
                        new Run(root, workspace.folder(), arguments.pace(), progress, machine, startedAt));
            } catch (Exception failed) {
                if (workspace.isSignalled()) {
                    new CountDownLatch(1).await();
                }
                throw failed;
            }
            String prefix = arguments.prefix(LocalDate.now(ZoneOffset.UTC).toString(), benchmark.name());
            Path written = new ReportFiles(module.resolve("results"), prefix).write(report);
            System.out.println();
            report.targets().forEach(target -> System.out.println("  " + target));
            System.out.println();
            String verdict = report.allMet() ? "every target met" : "not every target met";
            progress.say(benchmark.name() + ": " + verdict + "; see " + root.relativize(written));
        }
    }
}

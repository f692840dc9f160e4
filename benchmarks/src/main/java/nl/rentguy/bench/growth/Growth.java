package nl.rentguy.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.rentguy.bench.Benchmark;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.suite.StaffTokens;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformBuilder;
import nl.rentguy.platform.Ports;
import org.jspecify.annotations.Nullable;

/** How long staff wait for what they read, when each of twenty tenants has ten thousand, a hundred thousand, a million deals. */
public final class Growth implements Benchmark {
    /** Chooses the largest size by hand, for a machine with less room or time. */
    static final String LARGEST = "GROWTH_LARGEST";

    private static final List<Part> SERVICES = List.of(Part.CRM_SERVICE, Part.AUDIT_SERVICE);
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final List<Integer> QUICK_SIZES = List.of(1_000, 10_000);

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Report run(Run run) throws Exception {
        List<Integer> sizes = sizes(run.pace().isQuick(), System.getenv(LARGEST));
        requireRoom(run.workspace(), sizes.getLast());
        try (StaffTokens tokens = StaffTokens.serve();
                LocalPlatform platform = platform(run, tokens).build().start()) {
            GrowthSteps steps = new GrowthSteps(run, platform, tokens);
            for (Part service : SERVICES) {
                steps.measure(service, sizes);
            }
            return new GrowthReport(new Readings(Questions.all(), sizes, steps.measured()), steps.loads())
                    .report(run.machine(), run.startedAt());
        }
    }

    static List<Integer> sizes(boolean quick, @Nullable String largest) {
        int most = largest == null || largest.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(largest);
        return (quick ? QUICK_SIZES : SIZES)
                .stream().filter(size -> size <= most).toList();
    }

    private static void requireRoom(Path folder, int largest) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        long needed = Filling.room(largest);
        if (free < needed) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "growth needs %d GiB of free disk for %,d deals of each of %d tenants, and there are %d in %s;"
                            + " make room or choose a smaller largest size, for example %s=100000.",
                    (needed >> 30) + 1,
                    largest,
                    Population.TENANTS,
                    free >> 30,
                    folder,
                    LARGEST));
        }
    }

    private static PlatformBuilder platform(Run run, StaffTokens tokens) throws IOException {
        PlatformBuilder platform = LocalPlatform.builder()
                .root(run.root())
                .directory(run.workspace())
                .ports(Ports.random())
                .durable(true)
                .tenants(TenantFiles.write(run.root(), run.workspace().resolve("tenants")))
                .databases()
                .parts(Part.POSTGRES, Part.KAFKA);
        for (Part service : SERVICES) {
            platform.environment(service, "OIDC_ISSUER_URL", tokens.issuer())
                    .javaOptions(service, "-XX:TieredStopAtLevel=4");
        }
        return platform;
    }
}

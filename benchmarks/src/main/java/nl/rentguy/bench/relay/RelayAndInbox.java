package nl.rentguy.bench.relay;

import java.time.Duration;
import java.util.List;
import nl.rentguy.bench.Benchmark;
import nl.rentguy.bench.Run;
import nl.rentguy.bench.report.Report;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformBuilder;
import nl.rentguy.platform.PlatformListener;
import nl.rentguy.platform.Ports;

/** Events a second out of the outbox and into the inbox, and whether a million that wait make either slower. */
public final class RelayAndInbox implements Benchmark {

    @Override
    public String name() {
        return "relay-and-inbox";
    }

    @Override
    public Report run(Run run) throws Exception {
        try (LocalPlatform platform = platform(run).build().start();
                RelayPhases phases = new RelayPhases(run, platform)) {
            phases.run();
            return phases.result().report(run.machine(), run.startedAt());
        }
    }

    private static PlatformBuilder platform(Run run) {
        PlatformBuilder platform = LocalPlatform.builder()
                .root(run.root())
                .directory(run.workspace())
                .ports(Ports.random())
                .durable(true)
                .databases("lead", "crm", "audit")
                .parts(Part.POSTGRES, Part.REDIS, Part.KAFKA, Part.LEAD_SERVICE, Part.CRM_SERVICE, Part.AUDIT_SERVICE)
                .listener(new PlatformListener() {
                    @Override
                    public void ready(String part, Duration took) {
                        run.progress().say(part + " is ready");
                    }

                    @Override
                    public void died(String part, String sentence) {
                        run.progress().say(sentence);
                    }
                });
        for (Part part : List.of(Part.LEAD_SERVICE, Part.KAFKA, Part.CRM_SERVICE, Part.AUDIT_SERVICE)) {
            platform.javaOptions(part, "-XX:TieredStopAtLevel=4");
        }
        return platform;
    }
}

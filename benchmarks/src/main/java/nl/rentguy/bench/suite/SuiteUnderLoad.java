package nl.rentguy.bench.suite;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rentguy.bench.Run;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformBuilder;
import nl.rentguy.platform.PlatformListener;
import nl.rentguy.platform.Ports;

/** How the suite under load differs from the one people start: visitors from one address are not limited, and code is fully compiled. */
public final class SuiteUnderLoad {

    /** The local platform's own choice gives a quick start; a server that runs for weeks has the JVM's default, which this is. */
    public static final List<String> JAVA_OPTIONS = List.of("-XX:TieredStopAtLevel=4");

    /** The highest that lead-service takes: counted for every lead, never met. */
    private static final Map<String, String> LIMITS = Map.of(
            "RENTGUY_CAPTURE_CLIENT_PER_MINUTE", "60000000",
            "RENTGUY_CAPTURE_CLIENT_BURST", "60000000",
            "RENTGUY_CAPTURE_SITE_PER_MINUTE", "60000000",
            "RENTGUY_CAPTURE_SITE_BURST", "60000000");

    private SuiteUnderLoad() {}

    /** Durable, on free ports, in the run's workspace; with all parts unless others are chosen. */
    public static PlatformBuilder in(Run run) {
        PlatformBuilder platform = LocalPlatform.builder()
                .root(run.root())
                .directory(run.workspace())
                .ports(Ports.random())
                .durable(true)
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
        LIMITS.forEach((name, value) -> platform.environment(Part.LEAD_SERVICE, name, value));
        for (Part part : Part.values()) {
            if (part.isService() || part == Part.KAFKA || part == Part.GATEWAY) {
                platform.javaOptions(part, JAVA_OPTIONS.toArray(String[]::new));
            }
        }
        return platform;
    }
}

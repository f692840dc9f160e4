package nl.rentguy.platform.simulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.HttpAnswers;
import nl.rentguy.platform.process.JavaProgram;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Surroundings;

/** The stand-ins for RentGuy, Teams, Slack and others, one process for all of them. */
public final class Simulators extends ChildPart {

    /** The key that RentGuy's stand-in asks for; it opens nothing else. */
    public static final String RENTGUY_API_KEY = "local-rentguy-key";

    /** With which RentGuy's stand-in signs its webhooks. */
    public static final String RENTGUY_WEBHOOK_SECRET = "local-rentguy-webhook-secret";

    private final Surroundings surroundings;
    private final int gatewayPort;

    /** @param gatewayPort where RentGuy's stand-in sends its webhooks */
    public Simulators(Surroundings surroundings, int port, int gatewayPort) {
        super(surroundings, Part.SIMULATORS.label(), port, Part.SIMULATORS.portVariable(), Duration.ofSeconds(30));
        this.surroundings = surroundings;
        this.gatewayPort = gatewayPort;
    }

    @Override
    protected ChildCommand prepare() throws IOException {
        Path target = surroundings.root().resolve("simulators/target");
        Path data = surroundings.data("simulators");
        return ChildCommand.of(
                data,
                JavaProgram.withHeap("64m")
                        .option("-Dvertx.disableFileCPResolving=true")
                        .sharingClassesIn(surroundings.cache().resolve("simulators.jsa"))
                        .main(
                                jar(target) + ":" + target.resolve("lib") + "/*",
                                "nl.rentguy.simulators.Simulators",
                                arguments(data)));
    }

    /** All there are: what is not said here the program would take from the environment, which is the developer's own. */
    private List<String> arguments(Path data) {
        return List.of(
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port()),
                "--data",
                data.toString(),
                "--rentguy-api-key",
                RENTGUY_API_KEY,
                "--rentguy-workspaces",
                "mr-dj-workspace,demo-rentals-workspace",
                "--rentguy-webhook-url",
                "http://127.0.0.1:" + gatewayPort + "/integrations/rentguy/webhook",
                "--rentguy-webhook-secrets",
                RENTGUY_WEBHOOK_SECRET);
    }

    private static Path jar(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, "simulators-*.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            }
        }
        throw new PlatformProblem("The simulators are not built in " + target
                + "; build them with: mvn -q -Dquick package -pl simulators, or run ./suite up, which does.");
    }

    @Override
    protected Readiness readiness() {
        return HttpAnswers.at(port(), "/health");
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public String address() {
        return url();
    }
}

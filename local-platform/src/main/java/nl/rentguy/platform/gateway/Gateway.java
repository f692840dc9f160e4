package nl.rentguy.platform.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.process.BuildOutput;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.HttpAnswers;
import nl.rentguy.platform.process.JavaProgram;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Surroundings;

/** The one address for browsers and clients. */
public final class Gateway extends ChildPart {

    private final Surroundings surroundings;
    private final List<String> javaOptions;

    public Gateway(Surroundings surroundings, int port, List<String> javaOptions) {
        super(surroundings, Part.GATEWAY.label(), port, Part.GATEWAY.portVariable(), Duration.ofSeconds(30));
        this.surroundings = surroundings;
        this.javaOptions = List.copyOf(javaOptions);
    }

    /** Where the gateway reads which replicas there are. */
    public static Path backendsFile(Surroundings surroundings) {
        return surroundings.run().resolve("gateway.properties");
    }

    @Override
    protected ChildCommand prepare() {
        return ChildCommand.of(
                surroundings.run(),
                JavaProgram.withHeap("96m")
                        .option("-XX:MaxDirectMemorySize=64m")
                        .option("-Dvertx.disableFileCPResolving=true")
                        .sharingClassesIn(surroundings.cache().resolve("gateway.jsa"))
                        .options(javaOptions)
                        .main(
                                BuildOutput.classPath(),
                                GatewayServer.class.getName(),
                                List.of(
                                        Integer.toString(port()),
                                        backendsFile(surroundings).toString())));
    }

    @Override
    protected Readiness readiness() {
        return HttpAnswers.at(port(), GatewayServer.HEALTH);
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public String address() {
        return url();
    }
}

package nl.rentguy.platform.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.HttpAnswers;
import nl.rentguy.platform.process.JavaProgram;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Surroundings;

/** A packaged Quarkus service, or one more replica of it. */
public final class Service extends ChildPart {

    private final Surroundings surroundings;
    private final Part service;
    private final ServiceEnvironment environment;
    private final Map<String, String> overrides;
    private final List<String> javaOptions;

    /**
     * A process that is not started yet.
     *
     * @param name the service's own, or the replica's
     * @param overrides environment variables over those of the platform
     * @param javaOptions after those of the platform
     */
    public Service(
            Surroundings surroundings,
            Part service,
            String name,
            int port,
            ServiceEnvironment environment,
            Map<String, String> overrides,
            List<String> javaOptions) {
        super(surroundings, name, port, service.portVariable(), Duration.ofMinutes(2));
        this.surroundings = surroundings;
        this.service = service;
        this.environment = environment;
        this.overrides = Map.copyOf(overrides);
        this.javaOptions = List.copyOf(javaOptions);
    }

    @Override
    protected ChildCommand prepare() {
        Path folder = surroundings.root().resolve(service.label()).resolve("target/quarkus-app");
        Path jar = folder.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new PlatformProblem(jar + " is missing; build it with: mvn -q -Dquick package -pl " + service.label()
                    + " -am, or run ./suite up, which does.");
        }
        Map<String, String> variables = new HashMap<>(environment.forProcessOn(port()));
        variables.putAll(overrides);
        JavaProgram java = JavaProgram.withHeap("160m")
                .sharingClassesIn(surroundings.cache().resolve(service.label() + ".jsa"))
                .options(javaOptions);
        return ChildCommand.of(folder, java.jar(jar)).with(variables);
    }

    @Override
    protected Readiness readiness() {
        return HttpAnswers.at(port(), "/q/health/ready");
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public String address() {
        return url();
    }
}

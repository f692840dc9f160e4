package nl.rentguy.platform.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.process.BuildOutput;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.JavaProgram;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Surroundings;

/** A real Kafka broker (KRaft, one node) on 127.0.0.1; topics come into being when they are first used, with 4 partitions. */
public final class Kafka extends ChildPart {

    private final Surroundings surroundings;
    private final int controllerPort;
    private final List<String> javaOptions;

    /**
     * A broker that is not started yet.
     *
     * @param controllerPort a second port, on which the broker talks to itself
     * @param javaOptions after those of the platform
     */
    public Kafka(Surroundings surroundings, int port, int controllerPort, List<String> javaOptions) {
        super(surroundings, Part.KAFKA.label(), port, Part.KAFKA.portVariable(), Duration.ofSeconds(90));
        this.surroundings = surroundings;
        this.controllerPort = controllerPort;
        this.javaOptions = List.copyOf(javaOptions);
    }

    @Override
    protected ChildCommand prepare() throws IOException {
        Path data = surroundings.data("kafka");
        Path properties = data.resolve("server.properties");
        Files.createDirectories(data);
        BrokerSettings settings = new BrokerSettings(port(), controllerPort, data.resolve("log"));
        Files.writeString(properties, settings.text());
        new LogFormat(surroundings.cache()).apply(data.resolve("log"));
        return ChildCommand.of(
                data,
                JavaProgram.withHeap("256m")
                        .option("-Xms64m")
                        .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                        .option("-Dorg.slf4j.simpleLogger.log.kafka.server=info")
                        .option("-Dorg.slf4j.simpleLogger.showDateTime=true")
                        .option("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
                        .sharingClassesIn(surroundings.cache().resolve("kafka.jsa"))
                        .options(javaOptions)
                        .main(classPath(), "kafka.Kafka", List.of(properties.toString())));
    }

    static String classPath() {
        return BuildOutput.folder("kafka-libs") + "/*";
    }

    @Override
    protected Readiness readiness() {
        return new BrokerAnswers(port());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    public String address() {
        return bootstrapServers();
    }
}

package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;

/** The whole suite, packaged and running, with everything around it real; started once for all scenarios. */
public final class Suite implements AutoCloseable {
    private final LocalPlatform platform;
    private final Http http = new Http();
    private final SignIn signIn;
    private final Mailbox mailbox;
    private final TeamsChannel teams;

    private Suite(LocalPlatform platform) {
        this.platform = platform;
        this.signIn = new SignIn(platform);
        this.mailbox = new Mailbox(http, platform.mailbox().url());
        this.teams = new TeamsChannel(http, platform.simulators().url());
    }

    /**
     * Starts it below {@code target/suite}, empty, on free ports.
     *
     * @throws IllegalStateException when a service is not packaged
     */
    static Suite start() {
        requirePackagedServices();
        Path folder = Path.of("target", "suite").toAbsolutePath();
        delete(folder);
        return new Suite(SuiteSettings.of(folder).build().start());
    }

    private static void requirePackagedServices() {
        Path root =
                Path.of(System.getProperty("suite.root", "..")).toAbsolutePath().normalize();
        List<String> missing = Arrays.stream(Part.services())
                .map(Part::label)
                .filter(service -> !Files.exists(root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar")))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The scenarios need packaged services and these are not: "
                    + String.join(", ", missing) + "; run ./suite test, or mvn -Dquick package and then this again.");
        }
    }

    public Website website() {
        return new Website(http, gateway());
    }

    public Sales sales() {
        return sales(Company.MR_DJ);
    }

    public Sales sales(Company company) {
        return new Sales(http, gateway(), signIn, company);
    }

    public Auditor auditor() {
        return auditor(Company.MR_DJ);
    }

    public Auditor auditor(Company company) {
        return new Auditor(http, gateway(), signIn, company);
    }

    /** Anybody with that role. */
    public Staff staff(Company company, String role) {
        return new Staff(http, gateway(), signIn, company.staff(role));
    }

    public RentguyBooks rentguy() {
        return new RentguyBooks(http, platform.simulators().url());
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public TeamsChannel teams() {
        return teams;
    }

    public EveryEnd everyEnd() {
        return new EveryEnd(this);
    }

    public EventBus eventBus() {
        return new EventBus(platform.kafka().bootstrapServers());
    }

    public Metrics metrics() {
        return new Metrics(http);
    }

    /** For requests that no person of the suite sends. */
    public Http http() {
        return http;
    }

    /** Where the outside world reaches the suite. */
    public String gateway() {
        return platform.gateway().url();
    }

    public RunningPart part(Part part) {
        return platform.part(part);
    }

    /** One more process of a service; the scenario stops it. */
    public RunningPart addReplica(Part service) {
        return platform.addReplica(service);
    }

    /** Ends a part as a power cut would. */
    public void crash(Part part) {
        platform.part(part).kill();
    }

    /** Ends a part in good order. */
    public void stop(Part part) {
        platform.part(part).stop();
    }

    /** Starts a part again and waits until it is ready. */
    public void bringBack(Part part) {
        platform.part(part).start();
    }

    /** Waits until every event is handled and nothing waits to be sent to RentGuy or to anybody else. */
    public void awaitRest() {
        eventBus().awaitHandled();
        Stream.of(Company.values())
                .forEach(company -> await("that nothing waits at " + company.id())
                        .atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> nothingWaits(company)));
        eventBus().awaitHandled();
    }

    private boolean nothingWaits(Company company) {
        Sales sales = sales(company);
        return sales.read("/integrations/rentguy/status").path("queueSize").asLong() == 0
                && Stream.of("waiting", "sending", "retrying")
                        .allMatch(state -> sales.read("/api/notifications?limit=1&state=" + state)
                                .path("items")
                                .isEmpty());
    }

    /** Everything works again after this, whatever a scenario broke and could not mend itself. */
    void mend() {
        Arrays.stream(Part.values())
                .map(platform::part)
                .filter(part -> !part.isAlive())
                .forEach(RunningPart::start);
        rentguy().recover();
        teams().recover();
        mailbox().recover();
    }

    Path logs() {
        return platform.directory().resolve("logs");
    }

    @Override
    public void close() {
        platform.stop();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

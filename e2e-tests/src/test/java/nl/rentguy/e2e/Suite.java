package nl.rentguy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformBuilder;
import nl.rentguy.platform.PlatformListener;
import nl.rentguy.platform.RunningPart;

/** The whole suite, packaged and running, with everything around it real. */
public final class Suite implements AutoCloseable {
    private static final String RENTGUY_SETTINGS = "/integrations/rentguy/settings";

    private final LocalPlatform platform;
    private final Http http = new Http();
    private final SignIn signIn;
    private final Mailbox mailbox;
    private final ChatChannel teams;
    private final ChatChannel slack;

    private Suite(LocalPlatform platform) {
        this.platform = platform;
        this.signIn = new SignIn(platform);
        this.mailbox = new Mailbox(http, platform.mailbox().url());
        this.teams = ChatChannel.teams(http, platform.simulators().url());
        this.slack = ChatChannel.slack(http, platform.simulators().url());
    }

    /**
     * Starts the one that all scenarios share below {@code target/suite}, empty, on free ports.
     *
     * @throws IllegalStateException when a service is not packaged
     */
    static Suite start() {
        requirePackagedServices();
        Path folder = emptied("suite");
        return new Suite(SuiteSettings.of(folder).build().start());
    }

    /**
     * Starts another one beside it whose commits outlive a crash of PostgreSQL, empty, on free ports.
     *
     * @param folder below {@code target}
     * @param environment variables that every service gets over its settings
     */
    public static Suite startDurable(String folder, Map<String, String> environment, PlatformListener listener) {
        requirePackagedServices();
        PlatformBuilder settings =
                SuiteSettings.of(emptied(folder)).durable(true).listener(listener);
        for (Part service : Part.services()) {
            environment.forEach((name, value) -> settings.environment(service, name, value));
        }
        return new Suite(settings.build().start());
    }

    private static Path emptied(String folder) {
        Path path = Path.of("target", folder).toAbsolutePath();
        delete(path);
        return path;
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

    /** Anybody with that role, calling one process and not whichever the gateway picks. */
    public Staff staffAt(RunningPart service, Company company, String role) {
        return new Staff(http, service.address(), signIn, company.staff(role));
    }

    public RentguyBooks rentguy() {
        return new RentguyBooks(http, platform.simulators().url());
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public ChatChannel teams() {
        return teams;
    }

    public ChatChannel slack() {
        return slack;
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

    /** Redis forgets everything it holds. */
    public void wipeRedis() {
        try (Socket redis =
                new Socket(InetAddress.getLoopbackAddress(), platform.redis().port())) {
            redis.setSoTimeout(5_000);
            redis.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(redis.getInputStream().readNBytes(3), StandardCharsets.US_ASCII);
            if (!answer.equals("+OK")) {
                throw new IllegalStateException("Redis answered " + answer + " to FLUSHALL");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not answer", e);
        }
    }

    /**
     * Waits until nothing is under way: {@link #stillWaiting()} is empty.
     *
     * @throws AssertionError when something still waits after three minutes
     */
    public void awaitRest() {
        List<String> waiting =
                new Rest(this, Duration.ofMillis(200), (before, now) -> {}).comesWithin(Duration.ofMinutes(3));
        if (!waiting.isEmpty()) {
            throw new AssertionError("not at rest: " + String.join(", ", waiting));
        }
    }

    /**
     * What is still under way, one phrase each: unpublished and unhandled events, deliveries and notifications that are not
     * sent, messages of RentGuy that are not answered or not handled.
     */
    public List<String> stillWaiting() {
        List<String> waiting = new ArrayList<>();
        for (Part service : Part.services()) {
            long rows = outboxRows(service);
            if (rows > 0) {
                waiting.add("outbox of " + service.label() + ": " + rows + " events");
            }
        }
        waiting.addAll(eventBus().behind());
        Stream.of(Company.values()).map(this::unsent).forEach(waiting::addAll);
        long unanswered = rentguy().unansweredWebhooks();
        if (unanswered > 0) {
            waiting.add(unanswered + " messages of RentGuy that are not answered");
        }
        Stream.of(Company.values())
                .map(this::unhandled)
                .flatMap(Optional::stream)
                .forEach(waiting::add);
        return waiting;
    }

    private long outboxRows(Part service) {
        try (Connection database =
                        platform.postgres().connect(service.database().orElseThrow());
                Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from outbox")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox of " + service.label() + " cannot be read", e);
        }
    }

    private List<String> unsent(Company company) {
        Sales sales = sales(company);
        List<String> unsent = new ArrayList<>();
        long queued =
                sales.read("/integrations/rentguy/status").path("queueSize").asLong();
        if (queued > 0) {
            unsent.add(queued + " deliveries to RentGuy of " + company.id());
        }
        Stream.of("waiting", "sending", "retrying")
                .filter(state -> !sales.read("/api/notifications?limit=1&state=" + state)
                        .path("items")
                        .isEmpty())
                .forEach(state -> unsent.add("notifications of " + company.id() + " that are " + state));
        return unsent;
    }

    private Optional<String> unhandled(Company company) {
        boolean none = staff(company, "operations")
                .read("/integrations/rentguy/webhooks?limit=1&state=waiting")
                .path("items")
                .isEmpty();
        return none
                ? Optional.empty()
                : Optional.of("messages of RentGuy to " + company.id() + " that are not handled");
    }

    /** Everything works again after this, whatever a scenario broke and could not mend itself. */
    public void mend() {
        Arrays.stream(Part.values())
                .map(platform::part)
                .filter(part -> !part.isAlive())
                .forEach(RunningPart::start);
        rentguy().mend();
        teams().recover();
        slack().recover();
        mailbox().recover();
        Stream.of(Company.values()).forEach(this::removeOwnSettings);
    }

    /** What the company set of its integration with RentGuy goes, so that the environment's counts again. */
    private void removeOwnSettings(Company company) {
        Staff admin = staffAt(part(Part.RENTGUY_SYNC_SERVICE), company, "admin");
        Answer settings = admin.get(RENTGUY_SETTINGS).expect(200);
        Map<String, Object> removed = new HashMap<>();
        Json.list(settings.json().path("settings")).stream()
                .filter(setting -> setting.path("source").asText().equals("tenant"))
                .forEach(setting -> removed.put(setting.path("key").asText(), null));
        if (!removed.isEmpty()) {
            String version = settings.header("ETag").orElseThrow();
            admin.call("PUT", RENTGUY_SETTINGS, Map.of("If-Match", version), Json.write(removed))
                    .expect(200);
        }
    }

    public Path logs() {
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

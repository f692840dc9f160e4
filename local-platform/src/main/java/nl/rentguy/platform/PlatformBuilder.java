package nl.rentguy.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.rentguy.platform.process.BuildOutput;
import nl.rentguy.platform.process.Surroundings;
import org.jspecify.annotations.Nullable;

/** The choices for a {@link LocalPlatform}; without any it is the whole suite, durable, in {@code .suite}, on the documented ports. */
public final class PlatformBuilder {

    private final Map<Part, Map<String, String>> environment = new EnumMap<>(Part.class);
    private final Map<Part, List<String>> javaOptions = new EnumMap<>(Part.class);
    private Set<Part> parts = EnumSet.allOf(Part.class);
    private Ports ports = Ports.fixed();
    private PlatformListener listener = PlatformListener.SILENT;
    private boolean durable = true;
    private boolean outlivesLauncher;
    private @Nullable Path directory;
    private @Nullable Path cache;
    private @Nullable Path root;
    private @Nullable Path tenants;
    private @Nullable List<String> databases;

    PlatformBuilder() {}

    /** The runtime folder; made when absent. Two platforms must not share one. */
    public PlatformBuilder directory(Path folder) {
        directory = folder.toAbsolutePath().normalize();
        return this;
    }

    /** Where archives are unpacked, by default {@code .suite/cache} in the checkout; may be shared. */
    public PlatformBuilder cache(Path folder) {
        cache = folder.toAbsolutePath().normalize();
        return this;
    }

    /** The checkout with the packaged services, by default the one in which this module was built. */
    public PlatformBuilder root(Path checkout) {
        root = checkout.toAbsolutePath().normalize();
        return this;
    }

    public PlatformBuilder ports(Ports choice) {
        ports = choice;
        return this;
    }

    /** What to start; what a part needs is not added by itself. */
    public PlatformBuilder parts(Part... choice) {
        parts = EnumSet.noneOf(Part.class);
        parts.addAll(Arrays.asList(choice));
        return this;
    }

    /**
     * Whether what was acknowledged outlives a power cut. With {@code false} it outlives the kill of any process only, which
     * makes tests quicker. Default {@code true}.
     *
     * <p>Two parts fall short of it. Kafka's durability is replication, and there is one broker here: what it acknowledged
     * reaches the disk when the operating system writes it, within about half a minute, and the outbox has deleted it by
     * then. Redis may lose its last second.
     */
    public PlatformBuilder durable(boolean choice) {
        durable = choice;
        return this;
    }

    /** The folder with tenant files that the services read, by default {@code deploy/tenants} in the checkout. */
    public PlatformBuilder tenants(Path folder) {
        tenants = folder.toAbsolutePath().normalize();
        return this;
    }

    /** The databases to create instead of one for every service (and Keycloak, when it is started). */
    public PlatformBuilder databases(String... names) {
        databases = List.of(names);
        return this;
    }

    /** Sets an environment variable of one part, over what the platform sets itself. */
    public PlatformBuilder environment(Part part, String name, String value) {
        environment.computeIfAbsent(part, any -> new HashMap<>()).put(name, value);
        return this;
    }

    /**
     * Adds options to the JVM of a service, Kafka or the gateway, after the platform's own: of two with the same name the later
     * one counts. The platform's are for a quick start; {@code -XX:TieredStopAtLevel=4} gives the full compiler.
     *
     * @throws PlatformProblem for another part
     */
    public PlatformBuilder javaOptions(Part part, String... options) {
        if (!part.isService() && part != Part.KAFKA && part != Part.GATEWAY) {
            throw new PlatformProblem(part.label() + " takes no JVM options; services, kafka and the gateway do.");
        }
        javaOptions.computeIfAbsent(part, any -> new ArrayList<>()).addAll(Arrays.asList(options));
        return this;
    }

    public PlatformBuilder listener(PlatformListener choice) {
        listener = choice;
        return this;
    }

    /** Leaves the children running when this JVM ends, for {@code ./suite up --detach}. Default {@code false}. */
    public PlatformBuilder outlivesLauncher(boolean choice) {
        outlivesLauncher = choice;
        return this;
    }

    public LocalPlatform build() {
        return new LocalPlatform(this);
    }

    Surroundings surroundings(Consumer<String> onDeath) {
        Path checkout = checkout();
        return new Surroundings(
                Objects.requireNonNullElseGet(directory, () -> checkout.resolve(".suite")),
                Objects.requireNonNullElseGet(
                        cache, () -> checkout.resolve(".suite").resolve("cache")),
                checkout,
                durable,
                onDeath);
    }

    private Path checkout() {
        return Objects.requireNonNullElseGet(root, BuildOutput::root);
    }

    Set<Part> parts() {
        return parts;
    }

    Ports ports() {
        return ports;
    }

    PlatformListener listener() {
        return listener;
    }

    boolean outlivesLauncher() {
        return outlivesLauncher;
    }

    Path tenants() {
        return Objects.requireNonNullElseGet(
                tenants, () -> checkout().resolve("deploy").resolve("tenants"));
    }

    Map<String, String> environment(Part part) {
        return environment.getOrDefault(part, Map.of());
    }

    List<String> javaOptions(Part part) {
        return javaOptions.getOrDefault(part, List.of());
    }

    List<String> databases() {
        if (databases != null) {
            return databases;
        }
        List<String> all = new ArrayList<>(Arrays.stream(Part.services())
                .flatMap(part -> part.database().stream())
                .toList());
        if (parts.contains(Part.KEYCLOAK)) {
            all.add("keycloak");
        }
        return all;
    }
}

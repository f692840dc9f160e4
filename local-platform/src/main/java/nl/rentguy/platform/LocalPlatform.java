package nl.rentguy.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.rentguy.platform.gateway.Gateway;
import nl.rentguy.platform.kafka.Kafka;
import nl.rentguy.platform.keycloak.Keycloak;
import nl.rentguy.platform.mailbox.Mailbox;
import nl.rentguy.platform.postgres.Postgres;
import nl.rentguy.platform.process.Disk;
import nl.rentguy.platform.process.LogFile;
import nl.rentguy.platform.process.PortHolder;
import nl.rentguy.platform.process.Reaper;
import nl.rentguy.platform.process.RunningChildren;
import nl.rentguy.platform.process.Surroundings;
import nl.rentguy.platform.redis.Redis;
import nl.rentguy.platform.simulators.Simulators;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL, Kafka, Redis, Keycloak, a mailbox, the simulators, the services and the gateway, each a process of its own on
 * 127.0.0.1, without Docker.
 *
 * <pre>{@code
 * try (LocalPlatform platform = LocalPlatform.builder()
 *         .directory(folder).ports(Ports.random()).durable(false)
 *         .parts(Part.POSTGRES, Part.KAFKA, Part.LEAD_SERVICE).build().start()) {
 *     platform.postgres().jdbcUrl("lead");
 *     platform.part("kafka").kill();
 *     platform.part("kafka").start();
 *     platform.addReplica(Part.LEAD_SERVICE);
 * }
 * }</pre>
 *
 * Parts start beside each other as far as their needs allow. Only the parts that were named are started: a service without
 * Keycloak gets an address at which nobody answers. The children end with this JVM, however it ends, unless {@link
 * PlatformBuilder#outlivesLauncher} says otherwise.
 */
public final class LocalPlatform implements AutoCloseable {

    private final Surroundings surroundings;
    private final PartFactory factory;
    private final PlatformListener listener;
    private final Ports ports;
    private final boolean outlivesLauncher;
    private final Map<String, RunningPart> parts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private @Nullable Reaper reaper;

    LocalPlatform(PlatformBuilder settings) {
        this.surroundings = settings.surroundings(this::reportDeath);
        this.listener = settings.listener();
        this.ports = settings.ports();
        this.outlivesLauncher = settings.outlivesLauncher();
        this.factory = new PartFactory(surroundings, settings);
        settings.parts().forEach(part -> parts.put(part.label(), factory.create(part)));
    }

    public static PlatformBuilder builder() {
        return new PlatformBuilder();
    }

    /**
     * Starts every part and returns when all do their work. What an earlier, killed launcher left behind in the same folder is
     * ended first.
     *
     * @throws PlatformProblem when a part cannot be started; by then the others have been stopped again
     */
    public LocalPlatform start() {
        Disk.requireRoom(surroundings.directory());
        new RunningChildren(surroundings.run()).stop(PlatformListener.SILENT);
        parts.forEach((name, part) ->
                PortHolder.requireFree(name, part.port(), Part.labelled(name).portVariable()));
        if (!outlivesLauncher) {
            reaper = Reaper.of(surroundings.run());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "platform-stop"));
        }
        try {
            new PortsFile(surroundings.run()).write(ports);
            factory.announce(parts());
            new StartOrder(parts, this::startOne).run();
            new AddressFile(surroundings.run()).write(parts());
        } catch (RuntimeException problem) {
            stopAfter(problem);
            throw problem;
        }
        return this;
    }

    private void stopAfter(RuntimeException problem) {
        try {
            stop();
        } catch (RuntimeException another) {
            problem.addSuppressed(another);
        }
    }

    private void startOne(RunningPart part) {
        listener.starting(part.name());
        long before = System.nanoTime();
        part.start();
        ready.add(part.name());
        listener.ready(part.name(), Duration.ofNanos(System.nanoTime() - before));
    }

    private void reportDeath(String part) {
        if (!stopping && ready.contains(part)) {
            LogFile log = new LogFile(surroundings.logs().resolve(part + ".log"));
            listener.died(
                    part,
                    part + " ended although nobody asked it to; ./suite restart " + part + " starts it again. Its log "
                            + log.path() + " ends with: " + String.join(" | ", log.lastWords(2)));
        }
    }

    /** Stops everything in order, the gateway first and PostgreSQL last; may be called twice. */
    public void stop() {
        stopping = true;
        List<RunningPart> all = new ArrayList<>(parts.values());
        new RunningChildren(surroundings.run()).stop(listener);
        StartOrder.stopAll(all);
        if (reaper != null) {
            reaper.dismiss();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /**
     * Starts one more process of a service, on a port of its own; the gateway sends requests to all replicas in turn.
     *
     * @return the replica, named for example {@code lead-service-2}
     */
    public RunningPart addReplica(Part service) {
        return addReplica(service, Map.of());
    }

    /** As {@link #addReplica(Part)}, with environment variables of its own, for example another database. */
    public RunningPart addReplica(Part service, Map<String, String> environment) {
        RunningPart replica = factory.replica(service, nextReplicaName(service), environment);
        parts.put(replica.name(), replica);
        startOne(replica);
        factory.announce(parts());
        new AddressFile(surroundings.run()).write(parts());
        return replica;
    }

    private String nextReplicaName(Part service) {
        int number = 2;
        while (parts.containsKey(service.label() + "-" + number)) {
            number++;
        }
        return service.label() + "-" + number;
    }

    /**
     * A part or replica by name.
     *
     * @throws PlatformProblem when this platform was built without it
     */
    public RunningPart part(String name) {
        RunningPart part = parts.get(name);
        if (part == null) {
            throw new PlatformProblem(
                    "This platform has no " + name + ", only " + String.join(", ", parts.keySet()) + ".");
        }
        return part;
    }

    public RunningPart part(Part part) {
        return part(part.label());
    }

    /** Every part and replica, in the order in which people are shown them. */
    public List<RunningPart> parts() {
        return List.copyOf(parts.values());
    }

    public Postgres postgres() {
        return (Postgres) part(Part.POSTGRES);
    }

    public Kafka kafka() {
        return (Kafka) part(Part.KAFKA);
    }

    public Redis redis() {
        return (Redis) part(Part.REDIS);
    }

    public Mailbox mailbox() {
        return (Mailbox) part(Part.MAILBOX);
    }

    public Simulators simulators() {
        return (Simulators) part(Part.SIMULATORS);
    }

    public Gateway gateway() {
        return (Gateway) part(Part.GATEWAY);
    }

    public Keycloak keycloak() {
        return (Keycloak) part(Part.KEYCLOAK);
    }

    /** The runtime folder with {@code data/}, {@code logs/} and {@code run/}. */
    public Path directory() {
        return surroundings.directory();
    }
}

package nl.rentguy.bench.lead;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import nl.rentguy.bench.load.Exchange;
import nl.rentguy.bench.load.HttpSubject;
import nl.rentguy.bench.load.Subject;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Ports;
import nl.rentguy.platform.postgres.Postgres;

/** The backend of {@code benchmarks/peers/express}, a process that ends when this JVM does. */
final class ExpressPeer implements Subject, AutoCloseable {
    static final String NAME = "express";
    static final String DATABASE = "express_peer";

    private static final Duration INSTALLED_WITHIN = Duration.ofMinutes(5);
    private static final Duration READY_WITHIN = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Process process;
    private final HttpSubject subject;

    private ExpressPeer(Process process, int port) {
        this.process = process;
        this.subject = new HttpSubject(NAME, port, LeadForm.to(port));
    }

    /**
     * Installs its libraries when they are missing, and starts it.
     *
     * @param log for what npm and the server print
     * @throws Unavailable with the reason, when this machine cannot run it
     */
    static ExpressPeer start(Path root, LocalPlatform platform, Path log) throws Unavailable, InterruptedException {
        Path folder = root.resolve("benchmarks/peers/express");
        if (Files.notExists(folder.resolve("node_modules/express"))) {
            install(folder, log);
        }
        int port = Ports.random().another();
        try {
            ExpressPeer peer = new ExpressPeer(node(folder, log, environment(platform, port)), port);
            peer.awaitReady(port, log);
            return peer;
        } catch (IOException missing) {
            throw new Unavailable("node cannot be started: " + missing.getMessage());
        }
    }

    private static Map<String, String> environment(LocalPlatform platform, int port) {
        Postgres postgres = platform.postgres();
        return Map.of(
                "NODE_ENV",
                "production",
                "PORT",
                Integer.toString(port),
                "REDIS_URL",
                platform.redis().url(),
                "DATABASE_URL",
                "postgres://" + DATABASE + "_owner:" + postgres.ownerPassword() + "@" + postgres.address() + "/"
                        + DATABASE);
    }

    private static void install(Path folder, Path log) throws Unavailable, InterruptedException {
        try {
            Process npm = process(folder, log, "npm", "ci").start();
            if (!npm.waitFor(INSTALLED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                npm.destroyForcibly();
                throw new Unavailable("npm ci took longer than " + INSTALLED_WITHIN.toMinutes() + " minutes");
            }
            if (npm.exitValue() != 0) {
                throw new Unavailable("npm ci failed: " + lastLine(log));
            }
        } catch (IOException missing) {
            throw new Unavailable("npm cannot be started: " + missing.getMessage());
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "nothing was printed" : lines.getLast();
    }

    private static Process node(Path folder, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder node = process(folder, log, "node", "server.js");
        node.environment().putAll(environment);
        return node.start();
    }

    private static ProcessBuilder process(Path folder, Path log, String... words) {
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private void awaitReady(int port, Path log) throws Unavailable, IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new Unavailable("the Express server did not start: " + lastLine(log));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    OptionalLong pid() {
        return process.isAlive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Exchange open() throws IOException {
        return subject.open();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The comparison is left out. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String reason) {
            super(reason);
        }
    }
}

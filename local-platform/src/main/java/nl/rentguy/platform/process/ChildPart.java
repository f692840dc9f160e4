package nl.rentguy.platform.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.RunningPart;

/** A part that is one process: prepares its data, starts it, waits until it answers. */
public abstract class ChildPart implements RunningPart {

    private static final Duration POLL = Duration.ofMillis(50);

    private final String name;
    private final int port;
    private final Duration patience;
    private final LogFile log;
    private final ChildProcess child;
    private final String portVariable;
    private volatile boolean wanted;

    protected ChildPart(Surroundings surroundings, String name, int port, String portVariable, Duration patience) {
        this.name = name;
        this.port = port;
        this.portVariable = portVariable;
        this.patience = patience;
        this.log = new LogFile(surroundings.logs().resolve(name + ".log"));
        this.child = new ChildProcess(name, surroundings.run(), log, surroundings.onDeath());
    }

    /** Creates what the process needs on disk and says how to run it; called before every start. */
    protected abstract ChildCommand prepare() throws IOException;

    protected abstract Readiness readiness();

    /** How long an orderly end may take before the process is killed. */
    protected Duration grace() {
        return Duration.ofSeconds(15);
    }

    /** Done once the process answers, before anybody else may use it. */
    protected void completeStart() {}

    @Override
    public synchronized void start() {
        if (child.isAlive()) {
            return;
        }
        wanted = true;
        PortHolder.requireFree(name, port, portVariable);
        try {
            ChildCommand command = prepare();
            if (wanted) {
                child.start(command, port);
            }
        } catch (IOException unprepared) {
            throw new PlatformProblem(name + " could not be prepared: " + Disk.sentence(unprepared), unprepared);
        }
        awaitReady();
        completeStart();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready()) {
            if (!wanted) {
                child.kill();
                throw new PlatformProblem(name + " was stopped while it was starting.");
            }
            if (!child.isAlive()) {
                throw new PlatformProblem(
                        name + " ended while starting; its log " + log.path() + " ends with: " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                child.stop(Duration.ofSeconds(2));
                throw new PlatformProblem(name + " was not ready within " + patience.toSeconds() + " s; its log "
                        + log.path() + " ends with: " + lastWords());
            }
            pause();
        }
    }

    private boolean ready() {
        try {
            return readiness().isReady();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformProblem("Starting " + name + " was interrupted.", interrupted);
        }
    }

    private String lastWords() {
        List<String> lines = log.lastWords(6);
        return lines.isEmpty() ? "(nothing was printed)" : "\n    " + String.join("\n    ", lines);
    }

    @Override
    public void stop() {
        wanted = false;
        child.stop(grace());
    }

    @Override
    public void kill() {
        wanted = false;
        child.kill();
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return log.path();
    }

    @Override
    public OptionalLong pid() {
        return child.process().map(process -> OptionalLong.of(process.pid())).orElseGet(OptionalLong::empty);
    }

    @Override
    public String toString() {
        return name + " at " + address();
    }
}

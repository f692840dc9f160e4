package nl.rentguy.platform;

import java.nio.file.Path;
import java.util.OptionalLong;

/** One part of the platform that can be started and stopped on its own. Its port and data stay the same over restarts. */
public interface RunningPart {

    /** For example {@code kafka}, {@code lead-service} or, for a replica, {@code lead-service-2}. */
    String name();

    /**
     * Starts the part and returns when it does its work; does nothing when it already runs.
     *
     * @throws PlatformProblem when it died or was not ready in time; the sentence names its log
     */
    void start();

    /** Asks the part to end, waits, and ends it by force after its time; returns when it is gone. */
    void stop();

    /** Ends the part as a power cut would ({@code SIGKILL}); returns when it is gone. */
    void kill();

    boolean isAlive();

    /** Where clients reach it: an http URL, a Redis URL, {@code host:port}. */
    String address();

    int port();

    /** What the process printed, appended over restarts. */
    Path log();

    /** The process while it lives. */
    OptionalLong pid();
}

package nl.rentguy.platform.launcher;

import java.util.concurrent.CountDownLatch;

/** Stops in order on Ctrl-C, a closed terminal or {@code kill}; once closed, a signal just ends the launcher. */
final class StopOnSignal implements AutoCloseable {

    private final Thread hook;
    private volatile boolean signalled;

    private StopOnSignal(Runnable stop) {
        hook = new Thread(
                () -> {
                    signalled = true;
                    stop.run();
                },
                "stop");
    }

    static StopOnSignal install(Runnable stop) {
        StopOnSignal installed = new StopOnSignal(stop);
        Runtime.getRuntime().addShutdownHook(installed.hook);
        return installed;
    }

    /** Runs the work; when it fails only because a signal stopped it, waits for the end instead of reporting that. */
    void unlessSignalled(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            if (!signalled) {
                throw failed;
            }
            awaitEnd();
        }
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (signalled) {
            awaitEnd();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException justSignalled) {
            awaitEnd();
        }
    }
}

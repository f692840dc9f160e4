package nl.rentguy.simulators.failure;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How many requests a second a company allows, counted in seconds that begin with the first request of each. */
final class RequestLimit {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private @Nullable Integer perSecond;
    private long began;
    private int taken;

    RequestLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong() - WINDOW;
    }

    @Nullable
    Integer perSecond() {
        return perSecond;
    }

    /** From the next request on; null allows any number. */
    void set(@Nullable Integer newPerSecond) {
        perSecond = newPerSecond;
    }

    /** Counts a request; true when it is one too many. */
    boolean exceeded() {
        if (perSecond == null) {
            return false;
        }
        long now = nanoTime.getAsLong();
        if (now - began >= WINDOW) {
            began = now;
            taken = 0;
        }
        taken++;
        return taken > perSecond;
    }
}

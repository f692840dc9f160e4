package nl.rentguy.simulators.failure;

import java.util.random.RandomGenerator;

/** The failure switch of one stand-in. It is not kept over a restart: a stand-in always starts working. */
public final class FailureSwitch {
    private final RandomGenerator random;
    private FailureSetting setting = FailureSetting.WORKS;

    /** A switch that works, and that draws the chance of a hit from {@code random}. */
    public FailureSwitch(RandomGenerator random) {
        this.random = random;
    }

    /** How it stands now, what remains included. */
    public synchronized FailureSetting setting() {
        return setting;
    }

    /** Sets it from the next request on. */
    public synchronized void set(FailureSetting newSetting) {
        setting = newSetting;
    }

    /** What happens to the request that has just arrived; one that is hit is taken off what remains. */
    public synchronized Failure draw() {
        if (!setting.hits() || random.nextDouble() >= setting.probability()) {
            return Failure.NOTHING;
        }
        Failure failure = new Failure(setting.mode(), setting.latencyMs());
        setting = setting.afterHit();
        return failure;
    }
}

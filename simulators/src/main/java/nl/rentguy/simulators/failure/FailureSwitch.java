package nl.rentguy.simulators.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The failure switches of one stand-in: one for every request, and any number for some calls only, which go before it.
 * They are not kept over a restart: a stand-in always starts working.
 */
public final class FailureSwitch {
    private final RandomGenerator random;
    private final List<FailingCall> calls = new ArrayList<>();
    private final RequestLimit limit = new RequestLimit(System::nanoTime);
    private FailureSetting setting = FailureSetting.WORKS;

    /** A switch that works, and that draws the chance of a hit from {@code random}. */
    public FailureSwitch(RandomGenerator random) {
        this.random = random;
    }

    /** How it stands now for every request, what remains included. */
    public synchronized FailureSetting setting() {
        return setting;
    }

    /** The switches for some calls only, in the order in which they are tried. */
    public synchronized List<FailingCall> calls() {
        return List.copyOf(calls);
    }

    /** Sets it for every request from the next one on. */
    public synchronized void set(FailureSetting newSetting) {
        setting = newSetting;
    }

    /** Replaces the switches for some calls only, from the next request on. */
    public synchronized void setCalls(List<FailingCall> newCalls) {
        calls.clear();
        calls.addAll(newCalls);
    }

    /** Requests a second that are allowed; null for any number. */
    public synchronized @Nullable Integer limit() {
        return limit.perSecond();
    }

    /** Allows so many requests a second from the next one on; null allows any number. */
    public synchronized void setLimit(@Nullable Integer perSecond) {
        limit.set(perSecond);
    }

    /** What happens to the request that has just arrived; one that is hit is taken off what remains. */
    public synchronized Failure draw(String method, String path) {
        if (limit.exceeded()) {
            return new Failure(FailureMode.RATE_LIMIT, 0);
        }
        for (int i = 0; i < calls.size(); i++) {
            FailingCall call = calls.get(i);
            if (call.matches(method, path) && hit(call.setting())) {
                calls.set(i, call.afterHit());
                return failure(call.setting());
            }
        }
        if (!hit(setting)) {
            return Failure.NOTHING;
        }
        Failure failure = failure(setting);
        setting = setting.afterHit();
        return failure;
    }

    private boolean hit(FailureSetting chosen) {
        return chosen.hits() && random.nextDouble() < chosen.probability();
    }

    private Failure failure(FailureSetting chosen) {
        long more = chosen.latencySpreadMs() == 0 ? 0 : random.nextLong(chosen.latencySpreadMs() + 1);
        return new Failure(chosen.mode(), chosen.latencyMs() + more);
    }
}

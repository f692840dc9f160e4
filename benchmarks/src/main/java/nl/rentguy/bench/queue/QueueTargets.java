package nl.rentguy.bench.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Target;

/** What is wanted of the queue, and what came of it. */
record QueueTargets(Drains drains, Claims claims, Timings timings) {
    private static final double KEPT = 0.8;

    /** More than this and the limit was not in force: the first second and the last are whole ones. */
    private static final double LIMIT = 1.05;

    /** Less than a delivery's payload alone, which is some 230, and more than what a second look finds different anyhow. */
    private static final double BYTES_PER_WAITING = 200;

    List<Target> all() {
        List<Target> targets = new ArrayList<>(List.of(
                rate(),
                memory(),
                claims.target(),
                books("delivered", drain -> drain.outcome().delivered(), drains.sum(Drain::count)),
                books("created at RentGuy", drain -> drain.outcome().created(), drains.sum(Drain::count)),
                books("given up", drain -> drain.outcome().exhausted(), 0),
                books("updated at RentGuy", drain -> drain.outcome().updated(), 0),
                books("written twice to RentGuy", drain -> drain.outcome().doubled(), 0),
                books(
                        "delivered before the contact they depend on",
                        drain -> drain.outcome().early(),
                        0),
                books(
                        "requests that RentGuy found fault with",
                        drain -> drain.outcome().refused(),
                        0)));
        targets.addAll(timings.targets());
        return targets;
    }

    private Target rate() {
        long limited = drains.limited().outcome().limited();
        double share = drains.limited().perSecond() / QueueReport.ALLOWED;
        return new Target(
                "deliveries/s / the " + QueueReport.ALLOWED + " requests/s that are allowed",
                "≥ " + Figures.of(KEPT) + " and ≤ " + Figures.of(LIMIT) + ", some answered 429",
                Figures.of(share) + String.format(Locale.ROOT, ", %,d answered 429", limited),
                share >= KEPT && share <= LIMIT && limited > 0);
    }

    private Target memory() {
        OptionalDouble bytes = drains.limited().bytesPerWaiting();
        return new Target(
                "bytes on the heap for each delivery that waits",
                "≤ " + Figures.of(BYTES_PER_WAITING),
                bytes.isPresent() ? Figures.of(bytes.getAsDouble()) : "not known",
                bytes.isPresent() && bytes.getAsDouble() <= BYTES_PER_WAITING);
    }

    private Target books(String what, ToLongFunction<Drain> value, long wanted) {
        long found = drains.sum(value);
        return new Target(
                what,
                String.format(Locale.ROOT, "%,d", wanted),
                String.format(Locale.ROOT, "%,d", found),
                found == wanted);
    }
}

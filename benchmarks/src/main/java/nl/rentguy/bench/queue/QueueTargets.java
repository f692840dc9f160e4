package nl.rentguy.bench.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import nl.rentguy.bench.load.Rounds;
import nl.rentguy.bench.queue.QueueReport.Sizes;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Target;

/** What is wanted of the queue, and what came of it. */
record QueueTargets(Sizes sizes, Drains drains, Timings timings) {
    private static final double KEPT = 0.8;
    private static final double FLAT_MEMORY = 1.15;

    List<Target> all() {
        List<Target> targets = new ArrayList<>(List.of(
                rate(),
                memory(),
                history(),
                books("delivered", drain -> drain.outcome().delivered(), drains.sum(Drain::count)),
                books("created at RentGuy", drain -> drain.outcome().created(), drains.sum(Drain::count)),
                books("given up", drain -> drain.outcome().exhausted(), 0),
                books("created twice at RentGuy", drain -> drain.outcome().doubled(), 0),
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
        double share = drains.limited().perSecond() / QueueReport.ALLOWED;
        return new Target(
                "deliveries/s / the " + QueueReport.ALLOWED + " requests/s that are allowed",
                "≥ " + Figures.of(KEPT),
                Figures.of(share),
                share >= KEPT);
    }

    private Target memory() {
        double growth = drains.limited().memoryGrowth();
        return new Target(
                "memory while RentGuy is limited: the last fifth / the second fifth",
                "≤ " + Figures.of(FLAT_MEMORY),
                Figures.of(growth),
                growth > 0 && growth <= FLAT_MEMORY);
    }

    private Target history() {
        Rounds.Ratio ratio = drains.ratio();
        return new Target(
                String.format(Locale.ROOT, "deliveries/s, unlimited: %,d delivered before / few", sizes.delivered()),
                "≥ " + Figures.of(KEPT),
                ratio.words(),
                ratio.median() >= KEPT);
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

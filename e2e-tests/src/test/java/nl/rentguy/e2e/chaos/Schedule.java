package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What fails when. It follows from seed and duration alone.
 *
 * <p>Two lanes of faults run beside each other, so that two things can be broken at a time and never three. Every kind of
 * fault has its turn before any comes again. At the end nothing fails for a minute, or for half of a run shorter than two.
 *
 * @param faults by their beginning
 */
record Schedule(long seed, Duration duration, List<PlannedFault> faults) {
    private static final int LANES = 2;
    private static final int QUIET = 60;
    private static final int CALM_BEFORE = 8;
    private static final int EARLY = 3;

    static Schedule of(long seed, Duration duration) {
        int seconds = Math.toIntExact(duration.toSeconds());
        return new Schedule(seed, duration, new Draw(seed, seconds - Math.min(QUIET, seconds / 2)).faults());
    }

    /** One drawing; {@link Random} draws the same on every machine. */
    private static final class Draw {
        private final Random random;
        private final int end;
        private final List<Fault> bag = new ArrayList<>();
        private final Lane[] lanes = new Lane[LANES];

        Draw(long seed, int end) {
            this.random = new Random(seed);
            this.end = end;
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] = new Lane(Set.of(), CALM_BEFORE + lane * between(5, 15));
            }
        }

        List<PlannedFault> faults() {
            List<PlannedFault> faults = new ArrayList<>();
            int lane = earliest();
            while (lanes[lane].free < end) {
                int at = lanes[lane].free;
                Fault fault = take(lanes[1 - lane], at);
                int until = at + between(fault.shortest(), fault.longest());
                if (until <= end) {
                    faults.add(new PlannedFault(Duration.ofSeconds(at), fault, Duration.ofSeconds(until)));
                }
                lanes[lane] = new Lane(fault.touched(), until + between(8, 20));
                lane = earliest();
            }
            faults.sort(Comparator.comparing(PlannedFault::at));
            return List.copyOf(faults);
        }

        private int earliest() {
            return lanes[0].free <= lanes[1].free ? 0 : 1;
        }

        /** The next in the bag that does not break what the other lane has broken or is still recovering. */
        private Fault take(Lane other, int at) {
            Set<String> busy = other.free > at ? other.touched : Set.of();
            if (bag.stream().noneMatch(fault -> Collections.disjoint(fault.touched(), busy))) {
                bag.addAll(shuffled());
            }
            Fault next = bag.stream()
                    .filter(fault -> Collections.disjoint(fault.touched(), busy))
                    .findFirst()
                    .orElseThrow();
            bag.remove(next);
            return next;
        }

        /** Duplicates come early: also in a short run, an inbox that does not work must show. */
        private List<Fault> shuffled() {
            List<Fault> faults = new ArrayList<>(Arrays.asList(Fault.values()));
            Collections.shuffle(faults, random);
            Collections.swap(faults, faults.indexOf(Fault.EVENTS_DUPLICATED), 1 + random.nextInt(EARLY));
            return faults;
        }

        private int between(int least, int most) {
            return least + random.nextInt(most - least + 1);
        }
    }

    /** What a lane touched last and when it may break something again, in seconds. */
    private record Lane(Set<String> touched, int free) {}
}

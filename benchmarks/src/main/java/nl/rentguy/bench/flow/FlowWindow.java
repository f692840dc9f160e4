package nl.rentguy.bench.flow;

import java.util.Map;
import nl.rentguy.bench.machine.CpuTime;

/**
 * What one rate gave.
 *
 * @param perSecond leads that were due each second
 * @param seconds of measurement, without the lead-in before it
 * @param answer from the moment a lead was due to its 201
 * @param fromAnswer from the 201 to each end
 * @param fromDeal from the deal's commit to the other ends
 * @param shown from the 201 until the CRM's API showed the deal, of those that were asked for
 * @param showing from the deal's commit until then
 * @param growth leads per second by which the lag grew, by what it is a lag of
 * @param waiting leads on their way to each end when the load ended
 * @param drained seconds until nothing was on its way, the audit log included
 * @param cpuMillis processor time per lead and process, until nothing was on its way
 * @param books all of it, the lead-in included
 */
record FlowWindow(
        double perSecond,
        double seconds,
        Leg answer,
        Map<End, Leg> fromAnswer,
        Map<End, Leg> fromDeal,
        Leg shown,
        Leg showing,
        Map<String, Double> growth,
        Map<End, Long> waiting,
        double drained,
        Map<String, Double> cpuMillis,
        FlowBooks books) {
    static final String ANSWERS = "answers";

    private static final double SECONDS = 0.5;
    private static final double LEADS = 5;

    /**
     * Whether everything went away as fast as it came. The lag of a system that keeps up swings to and fro, so a straight line
     * through it rises or falls a little by chance: half a second's worth of leads over the window is forgiven, or five.
     */
    boolean keptUp() {
        return books.errors().isEmpty() && growth.values().stream().allMatch(slope -> slope <= forgiven());
    }

    double forgiven() {
        return Math.max(LEADS, SECONDS * perSecond) / seconds;
    }

    /** Milliseconds per lead of all processes, other work on the machine left out. */
    double cpuOfSuite() {
        return cpuMillis.entrySet().stream()
                .filter(one -> !one.getKey().equals(CpuTime.ELSE))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    boolean grows(String lag) {
        return growth.getOrDefault(lag, 0.0) > forgiven();
    }

    boolean grows(End end) {
        return grows(end.words());
    }
}

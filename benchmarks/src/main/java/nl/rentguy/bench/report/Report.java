package nl.rentguy.bench.report;

import java.util.List;
import nl.rentguy.bench.machine.Machine;

/**
 * What one benchmark found.
 *
 * @param name of the benchmark; files are named after it
 * @param method how the figures were taken and what they do not say, a sentence or two each
 * @param figures everything that was measured, for programs; written as JSON
 */
public record Report(
        String name,
        String title,
        String startedAt,
        Machine machine,
        List<Target> targets,
        List<Table> tables,
        List<BarChart> charts,
        List<String> method,
        Object figures) {

    public boolean allMet() {
        return targets.stream().allMatch(Target::met);
    }
}

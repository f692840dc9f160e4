package nl.rentguy.bench.report;

import java.util.List;
import nl.rentguy.bench.machine.Machine;

/**
 * What one benchmark found.
 *
 * @param name of the benchmark; files are named after it
 * @param method how the figures were taken and what they do not say, a sentence or two each
 * @param figures everything that was measured, for programs; written as JSON
 * @param attachments what is kept beside, each in a file of its own
 */
public record Report(
        String name,
        String title,
        String startedAt,
        Machine machine,
        List<Target> targets,
        List<Table> tables,
        List<? extends Chart> charts,
        List<String> method,
        Object figures,
        List<Attachment> attachments) {

    /** Without attachments. */
    public Report(
            String name,
            String title,
            String startedAt,
            Machine machine,
            List<Target> targets,
            List<Table> tables,
            List<? extends Chart> charts,
            List<String> method,
            Object figures) {
        this(name, title, startedAt, machine, targets, tables, charts, method, figures, List.of());
    }

    public boolean allMet() {
        return targets.stream().allMatch(Target::met);
    }
}

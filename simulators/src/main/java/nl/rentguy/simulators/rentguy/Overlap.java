package nl.rentguy.simulators.rentguy;

import java.util.List;

/** Which projects are at the same time. */
final class Overlap {
    private Overlap() {}

    /** The other projects of the workspace that overlap {@code project}. */
    static List<Resource> with(Workspace workspace, Resource project) {
        Period period = Period.of(project.document());
        return workspace.all(Collection.PROJECTS).values().stream()
                .filter(other -> !other.externalId().equals(project.externalId()))
                .filter(other -> Period.of(other.document()).overlaps(period))
                .toList();
    }
}

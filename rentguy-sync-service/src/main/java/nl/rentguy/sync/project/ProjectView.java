package nl.rentguy.sync.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.CrewMember;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentConflict;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.jspecify.annotations.Nullable;

/**
 * A project as staff see it.
 *
 * @param bookingId absent while it waits for one
 * @param state {@code waits-for-booking}, {@code queued} or {@code created}
 * @param version of what was queued last for RentGuy; 0 while nothing was
 * @param inventory absent until RentGuy checked the equipment
 * @param crew absent until RentGuy looked for people
 */
public record ProjectView(
        UUID id,
        UUID dealId,
        UUID contactId,
        @Nullable UUID bookingId,
        String state,
        long version,
        Instant createdAt,
        @Nullable Inventory inventory,
        @Nullable Crew crew) {

    /**
     * What the last check of the equipment said.
     *
     * @param status {@code available} when enough is free of everything, else RentGuy's word for too little
     */
    public record Inventory(
            String status,
            List<EquipmentConflict> conflicts,
            @Nullable Instant checkedAt) {}

    /**
     * Whom the last match found.
     *
     * @param status {@code matched}, {@code partial} or {@code none}
     */
    public record Crew(
            String status,
            List<CrewMember> members,
            List<CrewRole> missing,
            @Nullable Instant matchedAt) {}

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id(),
                project.dealId(),
                project.contactId(),
                project.bookingId(),
                project.state().wireName(),
                project.version(),
                project.createdAt(),
                inventory(project),
                crew(project));
    }

    private static @Nullable Inventory inventory(Project project) {
        String status = project.inventory();
        String conflicts = project.conflicts();
        return status == null || conflicts == null
                ? null
                : new Inventory(status, RentGuyJson.list(conflicts, EquipmentConflict.class), project.checkedAt());
    }

    private static @Nullable Crew crew(Project project) {
        String status = project.crewStatus();
        String crew = project.crew();
        String missing = project.missing();
        return status == null || crew == null || missing == null
                ? null
                : new Crew(
                        status,
                        RentGuyJson.list(crew, CrewMember.class),
                        RentGuyJson.list(missing, CrewRole.class),
                        project.matchedAt());
    }
}

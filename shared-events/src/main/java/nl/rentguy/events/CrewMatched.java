package nl.rentguy.events;

import java.util.List;
import java.util.UUID;

/**
 * RentGuy looked for people for a project.
 *
 * @param status {@code matched} when everybody was found, {@code partial} or {@code none} otherwise
 * @param crew who was found; empty with {@code none}
 * @param missing what nobody was found for; empty with {@code matched}
 */
public record CrewMatched(UUID projectId, UUID dealId, String status, List<CrewMember> crew, List<CrewRole> missing)
        implements DomainEvent {}

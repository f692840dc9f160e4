package nl.rentguy.sync.rentguy;

import java.util.List;
import nl.rentguy.events.CrewMember;
import nl.rentguy.events.CrewRole;

/**
 * Whom RentGuy found for a project.
 *
 * @param status {@code matched}, {@code partial} or {@code none}
 */
public record CrewAnswer(String status, List<CrewMember> crew, List<CrewRole> missing) {}

package nl.rentguy.events;

/**
 * A person the rental system put on a project.
 *
 * @param crewId the rental system's id of the person
 */
public record CrewMember(
        String role, String crewId, @PersonalData String name) {}

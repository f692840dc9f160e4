package nl.rentguy.events;

/**
 * So many people for one kind of work.
 *
 * @param role the rental system's name for it, e.g. {@code technician}
 * @param count people, 1 or more
 */
public record CrewRole(String role, int count) {}

package nl.rentguy.e2e;

/**
 * An event where it was found.
 *
 * @param place for people, such as {@code the topic rentguy.lead}
 * @param version of the aggregate, as the event says
 */
public record Published(String place, String eventId, String aggregateId, long version) {}

package nl.rentguy.bench.load;

/**
 * A question to a service.
 *
 * @param path with the query, encoded
 * @param token of the staff member who asks
 */
public record Read(String path, String token) {}

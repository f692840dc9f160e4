package nl.rentguy.bench.load;

/**
 * A question to a service, or a command that needs no body.
 *
 * @param method of HTTP
 * @param path with the query, encoded
 * @param token of the staff member who asks
 */
public record Read(String method, String path, String token) {
    private static final String GET = "GET";

    /** A question. */
    public Read(String path, String token) {
        this(GET, path, token);
    }

    /** The head of the request, which is all of it. */
    String head(int port) {
        String length = method.equals(GET) ? "" : "\r\nContent-Length: 0";
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAccept: application/json\r\nAuthorization: Bearer " + token + length + "\r\n\r\n";
    }
}

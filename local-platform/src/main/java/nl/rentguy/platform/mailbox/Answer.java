package nl.rentguy.platform.mailbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes HTTP answers; none may be cached or read as another type than it says. */
final class Answer {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; frame-src 'self'; form-action 'self'";

    private Answer() {}

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static void html(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        send(exchange, status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param detail without quotes or backslashes other than escaped ones */
    static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        String body = "{\"status\":" + status + ",\"detail\":\"" + detail.replace("\"", "\\\"") + "\"}";
        send(exchange, status, "application/problem+json", body.getBytes(StandardCharsets.UTF_8));
    }

    static void empty(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** For answers too large to be held; the caller closes the stream. */
    static OutputStream stream(HttpExchange exchange, int status, String type) throws IOException {
        head(exchange, type);
        exchange.sendResponseHeaders(status, 0);
        return exchange.getResponseBody();
    }

    private static void head(HttpExchange exchange, String type) {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        head(exchange, type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }
}

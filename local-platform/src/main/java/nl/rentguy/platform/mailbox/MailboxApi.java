package nl.rentguy.platform.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mailbox over HTTP: what arrived, for tests, and the failure switch. */
final class MailboxApi implements HttpHandler {

    private static final int DEFAULT_LIMIT = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MailArchive archive;
    private final FailureSwitch failure;

    MailboxApi(MailArchive archive, FailureSwitch failure) {
        this.archive = archive;
        this.failure = failure;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (call) {
            case "GET /api/messages" -> list(exchange);
            case "DELETE /api/messages" -> {
                archive.clear();
                Answer.empty(exchange, 204);
            }
            case "GET /api/failure" -> Answer.json(exchange, 200, switchState());
            case "PUT /api/failure" -> setFailure(exchange);
            default -> single(exchange, call);
        }
    }

    /** Written one by one: a page of whole mails would not fit into this program's small memory. */
    private void list(HttpExchange exchange) throws IOException {
        List<Mail> mails = messages(query(exchange));
        try (OutputStream out = Answer.stream(exchange, 200, "application/json");
                SequenceWriter writer = JSON.writer().writeValuesAsArray(out)) {
            for (Mail mail : mails) {
                writer.write(view(archive.mail(mail.id()).orElse(mail)));
            }
        }
    }

    private List<Mail> messages(Map<String, String> query) {
        Stream<Mail> mails = query.containsKey("after") ? archive.after(query.get("after")) : archive.all();
        Optional<String> to = Optional.ofNullable(query.get("to"));
        return mails.filter(mail -> to.map(mail::isFor).orElse(true))
                .limit(limit(query.get("limit")))
                .toList();
    }

    private static int limit(@org.jspecify.annotations.Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(asked) : DEFAULT_LIMIT;
    }

    private static Map<String, Object> view(Mail mail) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", mail.id());
        view.put("messageId", mail.messageId());
        view.put("from", mail.from());
        view.put("to", mail.to());
        view.put("subject", mail.subject());
        view.put("language", mail.language());
        view.put("receivedAt", mail.receivedAt().toString());
        view.put("text", mail.text());
        view.put("html", mail.html());
        view.put("headers", mail.headers());
        return view;
    }

    private void single(HttpExchange exchange, String call) throws IOException {
        String prefix = "GET /api/messages/";
        if (!call.startsWith(prefix)) {
            Answer.problem(exchange, 404, "Unknown path; there is /api/messages and /api/failure.");
            return;
        }
        String rest = call.substring(prefix.length());
        String id = rest.replace("/source", "");
        if (rest.endsWith("/source")) {
            Optional<byte[]> source = archive.source(id);
            if (source.isPresent()) {
                Answer.send(exchange, 200, "text/plain; charset=utf-8", source.get());
                return;
            }
        } else {
            Optional<Mail> mail = archive.mail(id);
            if (mail.isPresent()) {
                Answer.json(exchange, 200, JSON.writeValueAsString(view(mail.get())));
                return;
            }
        }
        Answer.problem(exchange, 404, "There is no such mail.");
    }

    private void setFailure(HttpExchange exchange) throws IOException {
        JsonNode body = readTree(exchange);
        Optional<FailureSwitch.Mode> mode =
                FailureSwitch.Mode.named(body.path("mode").asText());
        if (mode.isEmpty()) {
            Answer.problem(exchange, 400, "Send {\"mode\":\"none\"} or {\"mode\":\"refuse\"}.");
            return;
        }
        failure.set(mode.get());
        Answer.json(exchange, 200, switchState());
    }

    private static JsonNode readTree(HttpExchange exchange) {
        try {
            return JSON.readTree(exchange.getRequestBody().readNBytes(1000));
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private String switchState() {
        return "{\"mode\":\"" + failure.mode().label() + "\"}";
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int split = pair.indexOf('=');
            if (split > 0) {
                parameters.put(
                        pair.substring(0, split), URLDecoder.decode(pair.substring(split + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}

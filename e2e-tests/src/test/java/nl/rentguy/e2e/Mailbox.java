package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where every mail of the suite ends up, and the switch that makes the mail server refuse. */
public final class Mailbox {
    private static final int PAGE = 100;

    private final Http http;
    private final String url;
    private final List<JsonNode> seen = new ArrayList<>();

    Mailbox(Http http, String url) {
        this.http = http;
        this.url = url;
    }

    /** Every mail that arrived, repeats included, oldest first. Mails never change, so each is fetched once. */
    public synchronized List<JsonNode> mails() {
        List<JsonNode> page;
        do {
            String after =
                    seen.isEmpty() ? "" : "&after=" + seen.getLast().path("id").asText();
            page = Json.list(http.get(url + "/api/messages?limit=" + PAGE + after)
                    .expect(200)
                    .json());
            seen.addAll(page);
        } while (page.size() == PAGE);
        return List.copyOf(seen);
    }

    /** The one mail to that address. */
    public JsonNode onlyMailTo(String address) {
        List<JsonNode> mails = mailsTo(address);
        if (mails.size() != 1) {
            throw new AssertionError("expected one mail to " + address + " but found " + mails.size());
        }
        return mails.getFirst();
    }

    public List<JsonNode> mailsTo(String address) {
        return mails().stream()
                .filter(mail -> Json.list(mail.path("to")).stream()
                        .anyMatch(to -> to.asText().equalsIgnoreCase(address)))
                .toList();
    }

    /** The mail server turns everybody away. */
    public void refuse() {
        http.put(url + "/api/failure", Map.of("mode", "refuse")).expect(200);
    }

    public void recover() {
        http.put(url + "/api/failure", Map.of("mode", "none")).expect(200);
    }

    /** Waits until a mail of that kind is there. */
    public void awaitMailTo(String address) {
        await("a mail to " + address)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !mailsTo(address).isEmpty());
    }

    /** A header of a mail; empty when it has none of that name. */
    public static String header(JsonNode mail, String name) {
        for (Map.Entry<String, JsonNode> header : mail.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue().path(0).asText();
            }
        }
        return "";
    }
}

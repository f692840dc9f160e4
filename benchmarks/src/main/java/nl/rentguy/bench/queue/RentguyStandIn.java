package nl.rentguy.bench.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * What RentGuy's stand-in is told and asked.
 *
 * @param url where the stand-ins are, without a path
 */
record RentguyStandIn(HttpClient http, String url) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What arrived since it was last emptied.
     *
     * @param created documents that are there
     * @param refused requests that it found fault with; those above the limit are not among them
     * @param updated writes to documents that were there already
     * @param doubled writes whose version had been written before
     */
    record Arrived(long created, long refused, long updated, long doubled) {}

    /** Allows so many requests a second. */
    void limit(int perSecond) throws IOException, InterruptedException {
        put("/limit", "{\"perSecond\":" + perSecond + "}");
    }

    void unlimited() throws IOException, InterruptedException {
        put("/limit", "{\"perSecond\":null}");
    }

    /** Nobody listens for webhooks, and trying would cost the machine what is to be measured. */
    void withoutWebhooks() throws IOException, InterruptedException {
        put("/webhook", "{\"url\":null}");
    }

    /** Its small memory holds one batch of a full run, not all. */
    void forget() throws IOException, InterruptedException {
        send(request("").DELETE());
    }

    Arrived arrived() throws IOException, InterruptedException {
        JsonNode summary = JSON.readTree(send(request("/summary").GET()));
        return new Arrived(
                summary.required("created").asLong(),
                summary.required("refused").asLong(),
                summary.required("updated").asLong(),
                summary.required("doubled").asLong());
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/simulators/rentguy" + path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "the stand-in answered " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return answer.body();
    }
}

package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What a server answered; {@code request} is what it answered to, for messages. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    /** The body as JSON. */
    public JsonNode json() {
        return Json.read(body);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** This answer, when its status is the expected one; otherwise the scenario fails and shows the answer. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " to " + request + ": " + Json.shortened(body);
    }
}

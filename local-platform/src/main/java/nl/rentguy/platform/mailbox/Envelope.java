package nl.rentguy.platform.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What SMTP says about a mail beside its content. Kept as headers on top of the stored mail, so that one file is enough. */
record Envelope(String from, List<String> to, Instant receivedAt) {

    static final String FROM = "X-Mailbox-From";
    static final String TO = "X-Mailbox-To";
    static final String RECEIVED_AT = "X-Mailbox-Received-At";

    byte[] asHeaders() {
        String headers = FROM + ": " + from + "\r\n" + TO + ": " + String.join(", ", to) + "\r\n" + RECEIVED_AT + ": "
                + receivedAt + "\r\n";
        return headers.getBytes(StandardCharsets.UTF_8);
    }
}

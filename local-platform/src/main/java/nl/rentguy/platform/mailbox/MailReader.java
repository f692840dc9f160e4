package nl.rentguy.platform.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads a stored mail. What cannot be understood is shown as it came: a broken mail is what a developer wants to see. */
final class MailReader {

    private MailReader() {}

    static Mail read(String id, byte[] stored) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(stored));
            return new Mail(
                    id,
                    message.getMessageID(),
                    header(message, Envelope.FROM, ""),
                    Arrays.stream(header(message, Envelope.TO, "").split(",\\s*"))
                            .filter(address -> !address.isBlank())
                            .toList(),
                    message.getSubject(),
                    message.getHeader("Content-Language", ", "),
                    Instant.parse(header(message, Envelope.RECEIVED_AT, Instant.EPOCH.toString())),
                    content(message, "text/plain"),
                    content(message, "text/html"),
                    headers(message));
        } catch (MessagingException | IOException unreadable) {
            String source = new String(stored, StandardCharsets.UTF_8);
            return new Mail(id, null, "", List.of(), "(unreadable)", null, Instant.EPOCH, source, null, Map.of());
        }
    }

    private static String header(MimeMessage message, String name, String fallback) throws MessagingException {
        String value = message.getHeader(name, ", ");
        return value == null ? fallback : value;
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Collections.list(message.getAllHeaders()).stream()
                .filter(header -> !header.getName().startsWith("X-Mailbox-"))
                .forEach(header -> headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(header.getValue()));
        return headers;
    }

    private static @Nullable String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : null;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = Part.ATTACHMENT.equalsIgnoreCase(inner.getDisposition()) ? null : content(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}

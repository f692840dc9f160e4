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

    /** Made once: a session searches the whole class path for its providers. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    /** The whole mail. */
    static Mail read(String id, byte[] stored) {
        try {
            MimeMessage message = parsed(stored);
            return mail(id, message, content(message, "text/plain"), content(message, "text/html"), headers(message));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return unreadable(id, new String(stored, StandardCharsets.UTF_8));
        }
    }

    /** What a list shows; the parts and the other headers stay on disk until the mail is opened. */
    static Mail listed(String id, byte[] stored) {
        try {
            return mail(id, parsed(stored), null, null, Map.of());
        } catch (MessagingException | RuntimeException unreadable) {
            return unreadable(id, null);
        }
    }

    private static MimeMessage parsed(byte[] stored) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(stored));
    }

    private static Mail mail(
            String id,
            MimeMessage message,
            @Nullable String text,
            @Nullable String html,
            Map<String, List<String>> headers)
            throws MessagingException {
        return new Mail(
                id,
                message.getMessageID(),
                envelope(message, Envelope.FROM, ""),
                Arrays.stream(envelope(message, Envelope.TO, "").split(",\\s*"))
                        .filter(address -> !address.isBlank())
                        .toList(),
                message.getSubject(),
                message.getHeader("Content-Language", ", "),
                Instant.parse(envelope(message, Envelope.RECEIVED_AT, Instant.EPOCH.toString())),
                text,
                html,
                headers);
    }

    private static Mail unreadable(String id, @Nullable String source) {
        return new Mail(id, null, "", List.of(), "(unreadable)", null, Instant.EPOCH, source, null, Map.of());
    }

    /** The first of that name, and of that its first line: what follows came with the mail. */
    private static String envelope(MimeMessage message, String name, String fallback) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? fallback : values[0].lines().findFirst().orElse(fallback);
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

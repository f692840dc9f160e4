package nl.rentguy.platform.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail as the API shows it.
 *
 * @param id grows with every mail and is never used twice within one data folder
 * @param to who it was handed over for, which includes blind copies
 * @param language of the header {@code Content-Language}
 * @param text the plain part
 * @param html the HTML part
 * @param headers as sent, repeated ones in order
 */
public record Mail(
        String id,
        @Nullable String messageId,
        String from,
        List<String> to,
        @Nullable String subject,
        @Nullable String language,
        Instant receivedAt,
        @Nullable String text,
        @Nullable String html,
        Map<String, List<String>> headers) {

    /** What a list needs; the parts stay on disk until the mail is opened. */
    Mail withoutParts() {
        return new Mail(id, messageId, from, to, subject, language, receivedAt, null, null, headers);
    }

    boolean isFor(String address) {
        String wanted = address.toLowerCase(Locale.ROOT);
        return to.stream()
                .anyMatch(recipient -> recipient.toLowerCase(Locale.ROOT).equals(wanted));
    }
}

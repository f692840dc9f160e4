package nl.rentguy.platform.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail as the API shows it.
 *
 * @param id grows with every mail, also over a restart; begins anew when the mailbox starts with no mail
 * @param to who it was handed over for, which includes blind copies
 * @param language of the header {@code Content-Language}
 * @param text the plain part; null in a list
 * @param html the HTML part; null in a list
 * @param headers as sent, repeated ones in order; none in a list
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

    boolean isFor(String address) {
        String wanted = address.toLowerCase(Locale.ROOT);
        return to.stream()
                .anyMatch(recipient -> recipient.toLowerCase(Locale.ROOT).equals(wanted));
    }
}

package nl.rentguy.sync.rentguy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one try gave.
 *
 * @param status HTTP status; null when no answer came
 * @param detail for a person: the answer's text, or what went wrong with the connection; at most 2000 characters
 * @param retryAfter how long RentGuy asked to be left alone, at most an hour; null when it did not ask
 */
public record RentGuyAnswer(
        Verdict verdict,
        @Nullable Integer status,
        String detail,
        @Nullable Duration retryAfter) {

    /** The reason in one line, e.g. {@code refused (422): …}. */
    public String reason() {
        return verdict.wireName()
                + (status == null ? "" : " (" + status + ")")
                + (detail.isEmpty() ? "" : ": " + detail);
    }
}

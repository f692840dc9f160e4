package nl.rentguy.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters; what cannot be read is a 400 that names the parameter and what is allowed. */
public final class Parameters {

    private static final int MAX_TEXT = 200;

    private Parameters() {}

    /** The size of a page, as {@link Page#checkedLimit} allows it. */
    public static int limit(String text) {
        try {
            return Page.checkedLimit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Page.checkedLimit(0);
        }
    }

    /** A UUID that must be there. */
    public static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(name, "format", "a UUID");
        }
    }

    /** A UUID, or null when the parameter is absent. */
    public static @Nullable UUID uuidOrNull(String name, @Nullable String text) {
        return text == null ? null : uuid(name, text);
    }

    /** A moment, or null when the parameter is absent. */
    public static @Nullable Instant momentOrNull(String name, @Nullable String text) {
        try {
            // A plus sign that was not encoded arrives as a space.
            return text == null
                    ? null
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Problems.invalid(name, "format", "ISO 8601 with offset, e.g. 2027-06-12T18:00:00+02:00");
        }
    }

    /** Free text of 1 to {@value #MAX_TEXT} characters, or null when the parameter is absent. */
    public static @Nullable String textOrNull(String name, @Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > MAX_TEXT || text.indexOf('\0') >= 0)) {
            throw Problems.invalid(name, "length", "1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    /** One of the allowed words, or null when the parameter is absent. */
    public static @Nullable String wordOrNull(String name, @Nullable String text, List<String> allowed) {
        if (text != null && !allowed.contains(text)) {
            throw Problems.invalid(name, "unknown", String.join(", ", allowed));
        }
        return text;
    }
}

package nl.rentguy.kit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Values of query and path parameters. Absent stays absent; what is not understood is a 400 naming the parameter, never
 * an empty list and never a 404.
 */
public final class QueryValue {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private QueryValue() {}

    public static @Nullable UUID uuid(String name, @Nullable String text) {
        return text == null ? null : id(name, text);
    }

    /** As {@link #uuid}, for a parameter that is always there. */
    public static UUID id(String name, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw Problems.invalid(name, "format", "a UUID");
        }
        return UUID.fromString(text);
    }

    /**
     * A word of a closed list.
     *
     * @param parse throws {@link IllegalArgumentException} for a word that is not in the list
     * @param allowed the list, for a person to read
     */
    public static <E> @Nullable E word(String name, @Nullable String text, Function<String, E> parse, String allowed) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(name, "unknown", allowed);
        }
    }

    public static @Nullable Boolean flag(String name, @Nullable String text) {
        return word(name, text, QueryValue::bool, "true, false");
    }

    /** A moment, ISO 8601 with offset. */
    public static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Problems.invalid(name, "format", "ISO 8601 with offset, e.g. 2027-06-12T16:00:00+02:00");
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}

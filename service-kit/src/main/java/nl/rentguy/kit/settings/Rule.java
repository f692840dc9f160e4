package nl.rentguy.kit.settings;

import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.rentguy.kit.problem.FieldError;

/**
 * What a setting may be.
 *
 * @param code stable reason of a refusal, as in {@link FieldError}
 * @param allowed what is accepted, for a person to read; completes "must be …"
 */
public record Rule(String code, String allowed, Predicate<String> accepts) {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{8,500}");

    /** A text of that form. */
    public static Rule matching(String pattern, String allowed) {
        Pattern form = Pattern.compile(pattern);
        return new Rule("format", allowed, text -> form.matcher(text).matches());
    }

    /** What fits into a header and is long enough not to be guessed. */
    static Rule secret() {
        return new Rule(
                "format",
                "8 to 500 visible ASCII characters without spaces",
                text -> VISIBLE_ASCII.matcher(text).matches());
    }

    static Rule range(long least, long most) {
        return new Rule("range", least + " to " + most, text -> isBetween(text, least, most));
    }

    static Rule flag() {
        return new Rule("type", "true or false", text -> "true".equals(text) || "false".equals(text));
    }

    static Rule networks() {
        return new Rule("format", "networks such as 192.0.2.0/24, 2001:db8::/32, separated by commas", Network::isList);
    }

    /** An address that is called with a secret, so in clear only where that is permitted. */
    static Rule url(boolean inClearToo) {
        return new Rule(
                "format",
                (inClearToo ? "an http or https" : "an https")
                        + " URL with a host and without user, query and fragment",
                text -> isUrl(text, inClearToo ? Set.of("https", "http") : Set.of("https")));
    }

    private static boolean isBetween(String text, long least, long most) {
        if (!text.matches("-?\\d{1,18}")) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }

    private static boolean isUrl(String text, Set<String> schemes) {
        try {
            URI uri = URI.create(text);
            return text.length() <= 500
                    && uri.getHost() != null
                    && schemes.contains(uri.getScheme())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

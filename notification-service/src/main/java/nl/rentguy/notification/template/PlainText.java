package nl.rentguy.notification.template;

import java.util.regex.Pattern;

/** Makes text that strangers typed safe to repeat in messages that carry the company's name. */
final class PlainText {

    private static final int MAX_LINE = 200;
    private static final int MAX_TEXT = 2000;
    private static final Pattern ADVERTISEMENT = Pattern.compile(
            "://|/|@|\\bwww\\.|\\.(com|net|org|nl|be|de|eu|io|info|biz|ru|cn|xyz|top|shop|site|online|link|me|co)\\b",
            Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    /** One line without control characters, so that it cannot end a header or start a new paragraph. */
    static String line(String text) {
        return cut(text.replaceAll("[\\p{Cc}\\u2028\\u2029\\s]+", " ").strip(), MAX_LINE);
    }

    /** As {@link #line}, with line breaks kept. */
    static String paragraphs(String text) {
        return cut(
                text.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n]]", " ")
                        .strip(),
                MAX_TEXT);
    }

    /**
     * The name to greet somebody with, or nothing when the "name" looks like an address on the web: a form must not be
     * a way to send advertisements to strangers in the company's name.
     */
    static String greeting(String name) {
        return ADVERTISEMENT.matcher(name).find() ? "" : name;
    }

    /** Cuts between characters, never inside one. */
    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + "\u2026";
    }
}

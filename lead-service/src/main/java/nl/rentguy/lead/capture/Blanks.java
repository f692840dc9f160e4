package nl.rentguy.lead.capture;

/**
 * What looks like nothing: blanks of any script, control characters, and the invisible ones that come along when an
 * address is pasted (no-break and zero-width space, direction marks, byte order mark).
 */
final class Blanks {
    private Blanks() {}

    /** The text without blanks at either end. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text without control characters, and without the bidi overrides with which a name can pose as another. */
    static String withoutDisguise(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isDisguise(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isDisguise(char character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }

    /** By char: the invisible characters beyond the basic plane are parts of emoji. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}

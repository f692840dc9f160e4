package nl.rentguy.sync.rentguy;

import org.jspecify.annotations.Nullable;

/** Fits text to what RentGuy takes: an enquiry that is too long arrives shortened, and not never. */
final class RentGuyText {
    private static final String CUT = "…";
    private static final String NOTHING = "-";

    private RentGuyText() {}

    /** At most {@code longest} code points, ending in an ellipsis where something was cut off. */
    static String clip(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int kept = longest - CUT.length();
        return text.substring(0, text.offsetByCodePoints(0, kept)) + CUT;
    }

    /** As {@link #clip}; null stays null and blank becomes null. */
    static @Nullable String optional(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : clip(text, longest);
    }

    /** As {@link #clip}; a dash, which reads as "not known" and sorts first, for what RentGuy requires and we do not know. */
    static String required(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? NOTHING : clip(text, longest);
    }
}

package nl.rentguy.sync.rentguy;

import org.jspecify.annotations.Nullable;

/** Fits text to what RentGuy takes: an enquiry that is too long arrives shortened, and not never. */
final class RentGuyText {
    private static final String CUT = "…";
    private static final String NOTHING = "-";

    private RentGuyText() {}

    /** At most {@code longest} characters, ending in an ellipsis where something was cut off. */
    static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }

    /** As {@link #clip}; null stays null and blank becomes null. */
    static @Nullable String optional(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : clip(text, longest);
    }

    /** As {@link #clip}; a dash for what RentGuy requires and we do not know. */
    static String required(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? NOTHING : clip(text, longest);
    }
}

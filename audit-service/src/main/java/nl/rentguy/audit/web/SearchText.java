package nl.rentguy.audit.web;

import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Free text in a query. */
public final class SearchText {

    private static final int MAX = 200;

    private SearchText() {}

    /** The text, null when it is absent; a blank or endless one is a 400 that names the parameter. */
    public static @Nullable String of(String name, @Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > MAX || text.indexOf('\0') >= 0)) {
            throw Problems.invalid(name, "length", "1 to " + MAX + " characters");
        }
        return text;
    }
}

package nl.rentguy.simulators.page;

import org.jspecify.annotations.Nullable;

/** Text on its way into HTML. */
final class Html {
    private Html() {}

    /** {@code text} so that it stays text between tags and within quoted attributes; empty for null. */
    static String escape(@Nullable Object text) {
        if (text == null) {
            return "";
        }
        return text.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

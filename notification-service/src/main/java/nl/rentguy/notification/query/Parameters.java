package nl.rentguy.notification.query;

import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters; what cannot be read is a 400 that names the parameter and what is allowed. */
final class Parameters {

    private Parameters() {}

    /** The size of a page, as {@link Page#checkedLimit} allows it. */
    static int limit(String text) {
        try {
            return Page.checkedLimit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Page.checkedLimit(0);
        }
    }

    static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(name, "format", "a UUID");
        }
    }

    static @Nullable UUID uuidOrNull(String name, @Nullable String text) {
        return text == null ? null : uuid(name, text);
    }

    static String word(String name, @Nullable String text, List<String> allowed) {
        if (text == null) {
            throw Problems.invalid(name, "required", String.join(", ", allowed));
        }
        if (!allowed.contains(text)) {
            throw Problems.invalid(name, "unknown", String.join(", ", allowed));
        }
        return text;
    }

    static @Nullable String wordOrNull(String name, @Nullable String text, List<String> allowed) {
        return text == null ? null : word(name, text, allowed);
    }
}

package nl.rentguy.crm.persistence;

import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A free text to filter by. */
public final class FilterText {
    private static final int MAX = 200;

    private FilterText() {}

    /**
     * The text, or null when there is none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for one with control characters, which the database would
     *     not take, or over 200 characters, which nothing stored has
     */
    public static @Nullable String checked(String name, @Nullable String text) {
        if (text != null && (text.length() > MAX || text.chars().anyMatch(Character::isISOControl))) {
            throw Problems.invalid(name, "format", "at most " + MAX + " characters, none of them a control character");
        }
        return text;
    }
}

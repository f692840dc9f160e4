package nl.rentguy.lead.web;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a caller asked for. Read from text, because JAX-RS answers a query value it cannot convert with
 * 404, as if the list did not exist.
 *
 * @param after id of the last row of the page before; null for the newest rows
 * @param limit rows on the page
 */
public record RequestedPage(@Nullable UUID after, int limit) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * Reads the query values.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the value that cannot be read
     */
    public static RequestedPage of(@Nullable String after, String limit) {
        return new RequestedPage(id(after), number(limit));
    }

    private static @Nullable UUID id(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        if (!UUID_TEXT.matcher(after).matches()) {
            throw Problems.invalid("after", "format", "the value of next of the page before");
        }
        return UUID.fromString(after);
    }

    private static int number(String limit) {
        return Page.checkedLimit(limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0);
    }
}

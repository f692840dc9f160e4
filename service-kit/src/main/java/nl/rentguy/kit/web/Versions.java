package nl.rentguy.kit.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Optimistic versions as entity tags: {@code ETag: "7"} and {@code If-Match: "7"} (RFC 9110 §8.8, §13.1.1). */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,18})\"?");

    private Versions() {}

    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks an update's If-Match against the current version.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 when absent, 400 when malformed, 412 when outdated
     */
    public static void check(@Nullable String ifMatch, long current) {
        if (ifMatch == null) {
            throw Problems.versionRequired();
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw Problems.invalid("If-Match", "format", "an ETag such as \"3\"");
        }
        if (Long.parseLong(tag.group(1)) != current) {
            throw Problems.versionConflict(current);
        }
    }
}

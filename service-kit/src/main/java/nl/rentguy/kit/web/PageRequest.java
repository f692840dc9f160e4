package nl.rentguy.kit.web;

import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param after id of the last row of the page before; null for the first page
 * @param limit rows per page, 1 to {@value Page#MAX_LIMIT}
 */
public record PageRequest(@Nullable UUID after, int limit) {
    private static final int DEFAULT_LIMIT = 50;

    /** The query parameters {@code after} and {@code limit} as sent. */
    public record Sent(
            @Parameter(
                    description = "Id of the last row of the page before",
                    schema = @Schema(type = SchemaType.STRING, format = "uuid"))
            @RestQuery
            @Nullable
            String after,

            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
            @RestQuery
            @Nullable
            String limit) {

        /**
         * The page they ask for.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter that is not understood
         */
        public PageRequest checked() {
            return new PageRequest(QueryValue.uuid("after", after), number(limit));
        }

        private static int number(@Nullable String limit) {
            if (limit == null) {
                return DEFAULT_LIMIT;
            }
            try {
                return Page.checkedLimit(Integer.parseInt(limit));
            } catch (NumberFormatException e) {
                throw Problems.invalid("limit", "format", "1 to " + Page.MAX_LIMIT);
            }
        }
    }
}

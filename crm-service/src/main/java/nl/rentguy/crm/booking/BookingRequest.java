package nl.rentguy.crm.booking;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to book, as sent: loosely typed, so that every mistake can be named at once.
 *
 * @param status option, confirmed or cancelled
 * @param startsAt ISO 8601 with offset, as is {@code endsAt}
 * @param equipment none when absent, as are {@code crewRoles}
 */
record BookingRequest(
        @Nullable String status,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String location,
        @Nullable List<@Nullable Line> equipment,
        @Nullable List<@Nullable Role> crewRoles) {

    /** So many pieces of an article. */
    record Line(
            @Nullable String sku,

            @Schema(implementation = Integer.class) @Nullable
            BigDecimal quantity) {}

    /** So many people for a role. */
    record Role(
            @Nullable String role,

            @Schema(implementation = Integer.class) @Nullable
            BigDecimal count) {}
}

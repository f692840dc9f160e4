package nl.rentguy.crm.activity;

import java.time.Instant;

/** When something can be due: what lies beyond is a slip of the pen, and far enough the database cannot store it. */
final class DueDates {
    static final String RANGE = "2000 to 2100";

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

    private DueDates() {}

    static boolean possible(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }
}

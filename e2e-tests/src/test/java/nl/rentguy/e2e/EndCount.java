package nl.rentguy.e2e;

/**
 * What one end should hold and what it holds.
 *
 * @param end for people, such as {@code deals in the CRM}
 */
public record EndCount(String end, Tally expected, Tally arrived) {

    /** What should be there and is not. */
    public Tally lost() {
        return arrived.missingOf(expected);
    }

    /** What is there more often than it should be, or should not be there at all. */
    public Tally doubled() {
        return arrived.beyond(expected);
    }
}

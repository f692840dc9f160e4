package nl.rentguy.bench.report;

/**
 * A text kept beside the results.
 *
 * @param name end of the file's name, for example {@code plans.txt}
 */
public record Attachment(String name, String text) {}

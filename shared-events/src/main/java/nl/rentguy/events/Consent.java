package nl.rentguy.events;

import java.time.Instant;

/**
 * What the visitor agreed to.
 *
 * @param textVersion version of the text that was shown
 * @param marketing true when messages beyond this enquiry are allowed too
 * @param givenAt when it was given, by the receiving server's clock
 */
public record Consent(String textVersion, boolean marketing, Instant givenAt) {}

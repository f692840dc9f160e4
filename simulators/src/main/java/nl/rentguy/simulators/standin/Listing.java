package nl.rentguy.simulators.standin;

import java.util.List;

/** A table that a stand-in wants on the page; all of it is text, and rows are as long as the headings. */
public record Listing(String caption, List<String> headings, List<List<String>> rows) {}

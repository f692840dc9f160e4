package nl.rentguy.kit.settings;

/** The same words for people who read Dutch and people who read English. */
public record Words(String nl, String en) {}

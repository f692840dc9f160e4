package nl.rentguy.crm.activity;

import org.jspecify.annotations.Nullable;

/**
 * What an activity says, in the tenant's language.
 *
 * @param title what lists show, whose readers do not see what it is about
 */
public record Wording(String title, @Nullable String text) {}

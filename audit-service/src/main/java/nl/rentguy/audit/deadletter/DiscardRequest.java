package nl.rentguy.audit.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Why a dead letter is given up.
 *
 * @param reason 1 to 500 characters, for whoever asks later
 */
record DiscardRequest(@Nullable String reason) {}

package nl.rentguy.audit.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How a dead letter is to be replayed.
 *
 * @param data a JSON object to send instead of the original data; null sends the original
 */
record ReplayRequest(@Nullable JsonNode data) {}

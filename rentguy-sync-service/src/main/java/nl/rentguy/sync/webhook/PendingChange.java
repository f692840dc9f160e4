package nl.rentguy.sync.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.sync.rentguy.FieldValues;

/**
 * A change of ours that RentGuy did not hold when it sent a message about the same thing. The message shows the whole thing, so
 * it shows old values where we have newer ones that are still on their way.
 *
 * @param held as RentGuy was given it at the version that the message names
 * @param newest as RentGuy is to get it
 */
record PendingChange(JsonNode held, JsonNode newest) {

    /** The thing with both changes: where a user of RentGuy left what it was given, ours counts; all else is the user's. */
    JsonNode mergedInto(JsonNode theirs) {
        if (!(theirs.deepCopy() instanceof ObjectNode merged)) {
            return theirs;
        }
        for (String name : fields()) {
            if (FieldValues.same(held.path(name), theirs.path(name))) {
                merged.set(name, newest.get(name));
            }
        }
        return merged;
    }

    private Set<String> fields() {
        return Stream.concat(held.propertyStream(), newest.propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

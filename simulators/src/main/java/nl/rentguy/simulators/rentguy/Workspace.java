package nl.rentguy.simulators.rentguy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that one customer of RentGuy has there; nothing is shared between workspaces, idempotency keys neither. */
final class Workspace {
    private final Map<Collection, NavigableMap<String, Resource>> collections = new EnumMap<>(Collection.class);
    private final Map<String, StoredAnswer> answers = new HashMap<>();

    Workspace() {
        for (Collection collection : Collection.values()) {
            collections.put(collection, new TreeMap<>());
        }
    }

    /** The collection by external id, in that order. */
    NavigableMap<String, Resource> all(Collection collection) {
        return collections.getOrDefault(collection, new TreeMap<>());
    }

    @Nullable
    Resource find(Collection collection, String externalId) {
        return all(collection).get(externalId);
    }

    @Nullable
    StoredAnswer answerFor(String idempotencyKey) {
        return answers.get(idempotencyKey);
    }

    void store(Collection collection, Resource resource, String idempotencyKey, StoredAnswer answer) {
        all(collection).put(resource.externalId(), resource);
        answers.put(idempotencyKey, answer);
    }
}

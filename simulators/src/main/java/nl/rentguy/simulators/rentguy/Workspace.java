package nl.rentguy.simulators.rentguy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that one customer of RentGuy has there; nothing is shared between workspaces, idempotency keys neither. */
final class Workspace {
    private final Map<Collection, NavigableMap<String, Resource>> collections = new EnumMap<>(Collection.class);
    private final Map<String, StoredAnswer> answers = new HashMap<>();
    private final Map<String, Set<String>> crewOfProjects = new HashMap<>();

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

    /** The ids of those who were last matched to a project. */
    Set<String> crewOf(String projectExternalId) {
        return crewOfProjects.getOrDefault(projectExternalId, Set.of());
    }

    void store(Collection collection, Resource resource) {
        all(collection).put(resource.externalId(), resource);
    }

    void keep(String idempotencyKey, StoredAnswer answer) {
        answers.put(idempotencyKey, answer);
    }

    void assign(String projectExternalId, Set<String> crewIds) {
        crewOfProjects.put(projectExternalId, crewIds);
    }
}

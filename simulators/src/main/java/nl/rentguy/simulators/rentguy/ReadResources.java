package nl.rentguy.simulators.rentguy;

import java.util.List;
import java.util.NavigableMap;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** Gives back what is stored. */
final class ReadResources {
    private final Workspaces workspaces;
    private final Collection collection;

    ReadResources(Workspaces workspaces, Collection collection) {
        this.workspaces = workspaces;
        this.collection = collection;
    }

    /** The one under the external id in the path; 404 when there is none. */
    Outcome one(Arrival arrival) {
        String externalId = arrival.externalId() == null ? "" : arrival.externalId();
        Resource found = workspaces.named(arrival.account()).find(collection, externalId);
        if (found == null) {
            return Outcome.unchanged(Problem.of(404, "not_found", "Nothing is stored under this external id.")
                    .asProblemJson());
        }
        return Outcome.unchanged(Answer.json(200, found.json()));
    }

    /**
     * A page in the order of external ids, starting after {@code after}; says where the next page starts. A write between
     * two pages neither repeats nor hides what was there before.
     */
    Outcome page(Arrival arrival, @Nullable String after, int limit) {
        NavigableMap<String, Resource> all = workspaces.named(arrival.account()).all(collection);
        NavigableMap<String, Resource> rest = after == null ? all : all.tailMap(after, false);
        List<Resource> found = rest.values().stream().limit(limit + 1L).toList();
        boolean more = found.size() > limit;
        List<Resource> items = more ? found.subList(0, limit) : found;
        String next = more ? items.getLast().externalId() : null;
        String body = "{\"items\":["
                + String.join(",", items.stream().map(Resource::json).toList()) + "],\"next\":"
                + (next == null ? "null" : "\"" + next + "\"") + "}";
        Answer answer = Answer.json(200, body);
        return Outcome.unchanged(
                next == null
                        ? answer
                        : answer.withHeader(
                                "Link",
                                "<" + arrival.path() + "?after=" + next + "&limit=" + limit + ">; rel=\"next\""));
    }
}

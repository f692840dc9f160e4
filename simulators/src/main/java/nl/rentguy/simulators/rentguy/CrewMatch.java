package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.rentguy.planning.Crew;
import nl.rentguy.simulators.rentguy.planning.Crew.Member;

/** Finds people for the roles of a project, in the order of the crew list; nobody does two things at a time. */
final class CrewMatch {
    /** How the path of such a request ends. */
    static final String SUFFIX = "/crew-match";

    private final Crew crew;

    CrewMatch(Crew crew) {
        this.crew = crew;
    }

    ObjectNode answer(Workspace workspace, Resource project) {
        Set<String> busy = new HashSet<>();
        Overlap.with(workspace, project).forEach(other -> busy.addAll(workspace.crewOf(other.externalId())));
        ArrayNode matched = Json.MAPPER.createArrayNode();
        ArrayNode missing = Json.MAPPER.createArrayNode();
        roles(project).forEach((role, count) -> {
            int found = 0;
            for (Member member : crew.members()) {
                if (found < count && member.roles().contains(role) && busy.add(member.crewId())) {
                    matched.addObject()
                            .put("role", role)
                            .put("crewId", member.crewId())
                            .put("name", member.name());
                    found++;
                }
            }
            if (found < count) {
                missing.addObject().put("role", role).put("count", count - found);
            }
        });
        ObjectNode answer = Json.object().put("status", status(matched, missing));
        answer.set("crew", matched);
        answer.set("missing", missing);
        return answer;
    }

    private static Map<String, Integer> roles(Resource project) {
        Map<String, Integer> roles = new TreeMap<>();
        for (JsonNode wanted : project.document().path("crewRoles")) {
            roles.merge(wanted.path("role").asText(), wanted.path("count").asInt(), Integer::sum);
        }
        return roles;
    }

    private static String status(ArrayNode matched, ArrayNode missing) {
        if (missing.isEmpty()) {
            return "matched";
        }
        return matched.isEmpty() ? "none" : "partial";
    }
}

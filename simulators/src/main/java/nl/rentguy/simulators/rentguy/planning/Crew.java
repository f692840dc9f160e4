package nl.rentguy.simulators.rentguy.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.http.Resources;

/** The people each workspace can send. The list is not kept over a restart. */
public final class Crew {
    private static final BodyContract CONTRACT = BodyContract.resource("/crew.schema.json");

    private List<Member> members = List.of();

    /** One person and what they can do. */
    public record Member(String crewId, String name, List<String> roles) {}

    /** The crew of a small rental company. */
    public Crew() {
        set(Resources.json("/default-crew.json"));
    }

    /** In the order in which they are asked. */
    public List<Member> members() {
        return members;
    }

    /** Replaces the list; refuses with 422 what the schema does not allow and an id given twice. */
    public void set(JsonNode body) {
        CONTRACT.require(body);
        Map<String, Member> given = new LinkedHashMap<>();
        for (JsonNode item : body.path("crew")) {
            Member member = Json.MAPPER.convertValue(item, Member.class);
            if (given.put(member.crewId(), member) != null) {
                throw Problem.field("crew", "must not give " + member.crewId() + " twice")
                        .refusal();
            }
        }
        members = List.copyOf(given.values());
    }

    /** The list, as it is set. */
    public Map<String, List<Member>> json() {
        return Map.of("crew", members);
    }
}

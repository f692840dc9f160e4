package nl.rentguy.simulators.rentguy.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.http.Resources;

/** How many of everything each workspace owns. It is not kept over a restart. */
public final class Stock {
    private static final BodyContract CONTRACT = BodyContract.resource("/inventory.schema.json");

    private final Map<String, Integer> quantities = new TreeMap<>();

    /** The stock of a small rental company. */
    public Stock() {
        set(Resources.json("/default-inventory.json"));
    }

    /** How many there are; 0 of what is not known. */
    public int of(String sku) {
        return quantities.getOrDefault(sku, 0);
    }

    /** Replaces all of it; refuses with 422 what the schema does not allow and a sku given twice. */
    public void set(JsonNode body) {
        CONTRACT.require(body);
        Map<String, Integer> given = new TreeMap<>();
        for (JsonNode item : body.path("stock")) {
            String sku = item.path("sku").asText();
            if (given.put(sku, item.path("quantity").asInt()) != null) {
                throw Problem.field("stock", "must not give " + sku + " twice").refusal();
            }
        }
        quantities.clear();
        quantities.putAll(given);
    }

    /** All of it, as it is set. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode stock = json.putArray("stock");
        quantities.forEach((sku, quantity) -> stock.addObject().put("sku", sku).put("quantity", quantity));
        return json;
    }
}

package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.rentguy.planning.Stock;

/** Holds the equipment of a project against what projects at the same time leave over. */
final class InventoryCheck {
    private final Stock stock;

    InventoryCheck(Stock stock) {
        this.stock = stock;
    }

    ObjectNode answer(Workspace workspace, Resource project) {
        Map<String, Integer> taken = new TreeMap<>();
        Overlap.with(workspace, project).forEach(other -> addEquipment(other, taken));
        Map<String, Integer> wanted = new TreeMap<>();
        addEquipment(project, wanted);
        ArrayNode conflicts = Json.MAPPER.createArrayNode();
        wanted.forEach((sku, requested) -> {
            int available = Math.max(0, stock.of(sku) - taken.getOrDefault(sku, 0));
            if (requested > available) {
                conflicts
                        .addObject()
                        .put("sku", sku)
                        .put("requested", requested)
                        .put("available", available);
            }
        });
        ObjectNode answer = Json.object().put("status", conflicts.isEmpty() ? "available" : "conflict");
        answer.set("conflicts", conflicts);
        return answer;
    }

    private static void addEquipment(Resource project, Map<String, Integer> sum) {
        for (JsonNode item : project.document().path("equipment")) {
            sum.merge(item.path("sku").asText(), item.path("quantity").asInt(), Integer::sum);
        }
    }
}

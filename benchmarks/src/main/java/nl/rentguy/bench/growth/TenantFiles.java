package nl.rentguy.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tenant files for every tenant of the population, made from one of the checkout. */
final class TenantFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TenantFiles() {}

    /** Writes them into the folder, which is made. */
    static Path write(Path root, Path folder) throws IOException {
        JsonNode model =
                JSON.readTree(root.resolve("deploy/tenants/demo-rentals.json").toFile());
        Files.createDirectories(folder);
        for (int tenant = 0; tenant < Population.TENANTS; tenant++) {
            String id = Population.tenant(tenant);
            ObjectNode file = model.deepCopy();
            file.put("id", id).put("name", "Verhuur " + id);
            for (JsonNode site : file.withArray("sites")) {
                ObjectNode one = (ObjectNode) site;
                one.put("key", id + "-" + one.path("key").asText());
                one.putArray("hosts");
            }
            JSON.writeValue(folder.resolve(id + ".json").toFile(), file);
        }
        return folder;
    }
}

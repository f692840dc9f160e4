package nl.rentguy.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code run/addresses.json}: name to address, for scripts and other programs. */
public record AddressFile(Path runDirectory) {

    private static final String NAME = "addresses.json";

    void write(List<RunningPart> parts) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode addresses = json.createObjectNode();
        parts.forEach(part -> addresses.put(part.name(), part.address()));
        try {
            Files.createDirectories(runDirectory);
            Files.writeString(
                    runDirectory.resolve(NAME),
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(addresses) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Empty when nothing was started yet. */
    public Map<String, String> read() {
        Path file = runDirectory.resolve(NAME);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException broken) {
            return Map.of();
        }
    }
}

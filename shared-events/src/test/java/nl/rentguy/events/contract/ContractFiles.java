package nl.rentguy.events.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.events.EventContract;

/**
 * The committed contract files in the source tree, not their copies on the class path: an update must reach the file
 * that is committed.
 *
 * @param resources the folder that holds {@code contracts/}
 */
record ContractFiles(Path resources) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** The files of this checkout. */
    static ContractFiles committed() {
        return new ContractFiles(MODULE.resolve("src/main/resources"));
    }

    /** The folder of documents beside this module. */
    static Path docs() {
        return MODULE.resolveSibling("docs");
    }

    /** True when the build was asked to rewrite generated files: {@code -Dcontracts.update=true}. */
    static boolean updateRequested() {
        return Boolean.getBoolean("contracts.update");
    }

    Optional<JsonNode> schema(EventContract<?> contract) {
        return read(contract.schemaResource());
    }

    Optional<JsonNode> sample(EventContract<?> contract) {
        return read(contract.sampleResource());
    }

    /** Writes a schema with two blanks of indent and a line feed at the end, the same bytes on every machine. */
    void writeSchema(EventContract<?> contract, JsonNode schema) {
        Path file = resources.resolve(contract.schemaResource());
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, pretty(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below {@code contracts/} that no contract of the list names, relative to the resources, sorted. */
    List<String> strays(List<EventContract<?>> contracts) {
        Set<String> known = contracts.stream()
                .flatMap(contract -> Stream.of(contract.schemaResource(), contract.sampleResource()))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(resources.resolve("contracts"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !known.contains(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pretty(JsonNode tree) {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indent)
                .withArrayIndenter(indent);
        try {
            return JSON.writer(printer).writeValueAsString(tree) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<JsonNode> read(String resource) {
        Path file = resources.resolve(resource);
        try {
            return Files.exists(file) ? Optional.of(JSON.readTree(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }
}

package nl.rentguy.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventHeaders;
import org.junit.jupiter.api.Test;

class AsyncApiContractTest {
    private static final Path FILE = ContractFiles.docs().resolve("asyncapi.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    @Test
    void committedDocumentSaysWhatTheCatalogueSays() throws IOException {
        // Given
        ObjectNode expected = AsyncApiDocument.of(EventCatalog.contracts());
        if (ContractFiles.updateRequested()) {
            Files.writeString(FILE, YAML.writeValueAsString(expected));
        }

        // When
        JsonNode committed = YAML.readTree(Files.readString(FILE));

        // Then
        assertThat(committed.toPrettyString())
                .as("docs/asyncapi.yaml is not what EventCatalog says; rewrite it with: " + SchemaGate.UPDATE)
                .isEqualTo(expected.toPrettyString());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        // Given
        ObjectNode document = AsyncApiDocument.of(EventCatalog.contracts());

        // When
        Stream<String> dangling = document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#")
                        ? document.at(reference.substring(1)).isMissingNode()
                        : Files.notExists(ContractFiles.docs().resolve(reference)));

        // Then
        assertThat(dangling).isEmpty();
    }

    @Test
    void everyContractIsSentByItsPublishersOnItsTopic() {
        // Given
        ObjectNode document = AsyncApiDocument.of(EventCatalog.contracts());

        // When
        var sent = document.path("operations").properties().stream()
                .flatMap(operation -> operation
                        .getValue()
                        .path("messages")
                        .valueStream()
                        .map(message ->
                                operation.getKey() + " " + message.path("$ref").asText()));

        // Then
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(EventCatalog.contracts().stream()
                        .flatMap(one -> one.publishers().stream()
                                .map(publisher -> "%1$s.publishes.%2$s #/channels/%2$s/messages/%3$s.%4$d"
                                        .formatted(publisher, one.topic(), one.type(), one.version())))
                        .toList());
    }

    @Test
    void documentChangesWithTheCatalogue() {
        // Given
        var contracts = EventCatalog.contracts();

        // When
        ObjectNode withoutTheLast = AsyncApiDocument.of(contracts.subList(0, contracts.size() - 1));

        // Then
        assertThat(withoutTheLast).isNotEqualTo(AsyncApiDocument.of(contracts));
    }

    @Test
    void everyHeaderOfTheEnvelopeIsDescribed() {
        // When
        List<String> described = Stream.of(EnvelopeHeaders.OF_EVENTS, EnvelopeHeaders.OF_DEAD_LETTERS)
                .flatMap(headers -> EnvelopeHeaders.names(headers, any -> true).stream())
                .toList();

        // Then
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventHeaders.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(AsyncApiContractTest::value)
                        .toList());
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

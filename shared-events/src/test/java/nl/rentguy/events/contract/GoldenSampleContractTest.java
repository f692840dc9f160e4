package nl.rentguy.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSampleContractTest {

    static List<EventContract<?>> contracts() {
        return EventCatalog.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void readsAndWritesTheSameTree(EventContract<?> contract) throws IOException {
        // Given
        var sample = GoldenSample.of(contract);

        // When
        var written = sample.readAndWritten(sample.data());

        // Then
        assertThat(written).isEqualTo(sample.data());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void holdsEveryFieldOfItsSchema(EventContract<?> contract) {
        // Given
        var sample = GoldenSample.of(contract);

        // When
        var fields = sample.fields();

        // Then
        assertThat(fields)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(sample.data().at(field).isMissingNode())
                        .as(field)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void conformsToItsSchema(EventContract<?> contract) {
        // Given
        var sample = GoldenSample.of(contract);

        // When
        var objections = sample.objectionsTo(sample.data());

        // Then
        assertThat(objections).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isReadWithoutItsOptionalFields(EventContract<?> contract) throws IOException {
        // Given
        var sample = GoldenSample.of(contract);
        var minimal = sample.minimalData();

        // When
        var written = sample.readAndWritten(minimal);

        // Then
        assertThat(written).isEqualTo(minimal);
        assertThat(sample.objectionsTo(minimal)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isReadWithFieldsOfTomorrow(EventContract<?> contract) throws IOException {
        // Given
        var sample = GoldenSample.of(contract);
        ObjectNode tomorrow = sample.data().deepCopy().put("fieldOfTomorrow", "unknown today");

        // When
        var written = sample.readAndWritten(tomorrow);

        // Then
        assertThat(written).isEqualTo(sample.data());
        assertThat(sample.objectionsTo(tomorrow)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void schemaObjectsToEveryMissingRequiredField(EventContract<?> contract) {
        // Given
        var sample = GoldenSample.of(contract);
        var required = sample.minimalData().properties().stream()
                .map(field -> field.getKey())
                .toList();

        // When
        var accepted = required.stream()
                .filter(field -> sample.objectionsTo(sample.data().deepCopy().without(field))
                        .isEmpty());

        // Then
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void schemaObjectsToAMalformedId(EventContract<?> contract) {
        // Given
        var sample = GoldenSample.of(contract);
        String id = contract.payload().getRecordComponents()[0].getName();

        // When
        var objections = sample.objectionsTo(sample.data().deepCopy().put(id, "not-a-uuid"));

        // Then
        assertThat(objections)
                .singleElement()
                .satisfies(one -> assertThat(one.getKeyword()).isEqualTo("format"));
    }
}

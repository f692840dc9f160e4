package nl.rentguy.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCompatibilityContractTest {
    private static final ContractFiles FILES = ContractFiles.committed();

    static List<EventContract<?>> contracts() {
        return EventCatalog.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void recordKeepsItsCommittedSchema(EventContract<?> contract) {
        // Given
        var gate = new SchemaGate(FILES, ContractFiles.updateRequested());

        // When
        var complaint = gate.complaint(contract, EventSchemas.of(contract));

        // Then
        assertThat(complaint.orElse("")).isEmpty();
    }

    @Test
    void committedContractsStayInTheCatalogue() {
        // When
        var strays = FILES.strays(EventCatalog.contracts());

        // Then
        assertThat(strays)
                .as("files of events that left EventCatalog: renaming, renumbering or dropping an event breaks its"
                        + " readers; list it again, and delete its files only once nobody reads it any more")
                .isEmpty();
    }
}

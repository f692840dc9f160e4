package nl.rentguy.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.LeadCreated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaGateTest {
    private static final EventContract<?> LEAD_CREATED = EventCatalog.of(LeadCreated.class);

    private ContractFiles files;

    SchemaGateTest(@TempDir Path folder) {
        files = new ContractFiles(folder);
    }

    @BeforeEach
    void commitTodaysSchema() {
        files.writeSchema(LEAD_CREATED, EventSchemas.of(LEAD_CREATED));
    }

    @Test
    void acceptsTheCommittedSchema() {
        // When
        var complaint = new SchemaGate(files, false).complaint(LEAD_CREATED, EventSchemas.of(LEAD_CREATED));

        // Then
        assertThat(complaint).isEmpty();
    }

    @Test
    void namesEventFieldAndWayOutOfABreakingChange() {
        // When
        var complaint = new SchemaGate(files, false).complaint(LEAD_CREATED, withoutEmail());

        // Then
        assertThat(complaint)
                .hasValue("lead.created version 1 breaks its readers: field 'person.email' was removed. Leave version 1"
                        + " as it is and add version 2 of lead.created to EventCatalog, with a record of its own.");
    }

    @Test
    void refusesToRecordABreakingChange() {
        // When
        var complaint = new SchemaGate(files, true).complaint(LEAD_CREATED, withoutEmail());

        // Then
        assertThat(complaint).isPresent();
        assertThat(files.schema(LEAD_CREATED)).hasValue(EventSchemas.of(LEAD_CREATED));
    }

    @Test
    void refusesAHarmlessChangeThatComesWithABreakingOne() {
        // Given
        var current = withoutEmail();
        current.withObject("properties").putObject("colour").put("type", "string");

        // When
        var complaint = new SchemaGate(files, true).complaint(LEAD_CREATED, current);

        // Then
        assertThat(complaint).isPresent();
        assertThat(files.schema(LEAD_CREATED)).hasValue(EventSchemas.of(LEAD_CREATED));
    }

    @Test
    void asksToRecordANewOptionalField() {
        // When
        var complaint = new SchemaGate(files, false).complaint(LEAD_CREATED, withColour());

        // Then
        assertThat(complaint)
                .hasValue("lead.created version 1 changed: field 'colour' was added as optional. No reader is harmed."
                        + " Record it with: mvn -pl shared-events test -Dcontracts.update=true");
        assertThat(files.schema(LEAD_CREATED)).hasValue(EventSchemas.of(LEAD_CREATED));
    }

    @Test
    void recordsANewOptionalFieldWhenAsked() {
        // When
        var complaint = new SchemaGate(files, true).complaint(LEAD_CREATED, withColour());

        // Then
        assertThat(complaint).isEmpty();
        assertThat(files.schema(LEAD_CREATED)).hasValue(withColour());
    }

    @Test
    void asksForTheSchemaOfANewContract(@TempDir Path empty) {
        // When
        var complaint =
                new SchemaGate(new ContractFiles(empty), false).complaint(LEAD_CREATED, EventSchemas.of(LEAD_CREATED));

        // Then
        assertThat(complaint)
                .hasValue("lead.created version 1 has no committed schema. Record it with: mvn -pl shared-events test"
                        + " -Dcontracts.update=true");
    }

    @Test
    void findsFilesOfContractsThatLeftTheCatalogue() {
        // When
        var strays = files.strays(List.of());

        // Then
        assertThat(strays).containsExactly("contracts/lead.created/1.schema.json");
    }

    private static ObjectNode withoutEmail() {
        var schema = EventSchemas.of(LEAD_CREATED);
        var person = (ObjectNode) schema.at("/properties/person");
        person.withObject("properties").remove("email");
        var required = person.withArray("required");
        for (int i = required.size() - 1; i >= 0; i--) {
            if (required.get(i).asText().equals("email")) {
                required.remove(i);
            }
        }
        return schema;
    }

    private static ObjectNode withColour() {
        var schema = EventSchemas.of(LEAD_CREATED);
        schema.withObject("properties").putObject("colour").put("type", "string");
        return schema;
    }
}

package nl.rentguy.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventType;
import nl.rentguy.events.PersonalData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSchemasTest {

    record Guest(@PersonalData String name, @Nullable Integer age) {}

    record Party(
            UUID id,
            Instant startsAt,
            LocalDate day,
            EventType type,
            int tables,
            long cents,
            boolean indoors,
            Guest host,
            @Nullable Guest witness,
            List<String> songs,
            List<Guest> guests,
            @PersonalData Map<String, String> notes,
            @PersonalData @Nullable EventType secret) {}

    @Test
    void rendersEveryKindOfFieldAsOnTheWire() throws IOException {
        // Given
        var guest = """
                "type": "object",
                "properties": {
                  "age": {"type": "integer", "format": "int32"},
                  "name": {"type": "string", "x-personal-data": true}
                },
                "required": ["name"]""";
        var kinds = "[\"wedding\", \"corporate\", \"private-party\", \"festival\", \"equipment-only\", \"other\"]";
        var expected = """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "type": "object",
                  "properties": {
                    "cents": {"type": "integer", "format": "int64"},
                    "day": {"type": "string", "format": "date"},
                    "guests": {"type": "array", "items": {%1$s}},
                    "host": {%1$s},
                    "id": {"type": "string", "format": "uuid"},
                    "indoors": {"type": "boolean"},
                    "notes": {
                      "type": "object", "additionalProperties": {"type": "string"}, "x-personal-data": true
                    },
                    "secret": {"type": "string", "enum": %2$s, "x-personal-data": true},
                    "songs": {"type": "array", "items": {"type": "string"}},
                    "startsAt": {"type": "string", "format": "date-time"},
                    "tables": {"type": "integer", "format": "int32"},
                    "type": {"type": "string", "enum": %2$s},
                    "witness": {%1$s}
                  },
                  "required": [
                    "cents", "day", "guests", "host", "id", "indoors", "notes", "songs", "startsAt", "tables", "type"
                  ]
                }""".formatted(guest, kinds);

        // When
        var schema = EventSchemas.of(Party.class);

        // Then
        assertThat(ContractFiles.pretty(schema)).isEqualTo(ContractFiles.pretty(parsed(expected)));
    }

    @Test
    void namesTheSchemaAfterItsContract() {
        // Given
        var contract = EventCatalog.contracts().getFirst();

        // When
        var schema = EventSchemas.of(contract);

        // Then
        assertThat(schema.path("$id").asText()).isEqualTo("urn:rentguy:event:lead.created:1");
        assertThat(schema.path("title").asText()).isEqualTo("lead.created, version 1");
    }

    private static JsonNode parsed(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}

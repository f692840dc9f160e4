package nl.rentguy.sync.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.junit.jupiter.api.Test;

class PendingChangeTest {
    private static final JsonNode HELD = json("""
            {"firstName":"Sanne","infix":"van de","email":"sanne@voorbeeld.nl","start":"2027-06-12T16:00:00Z","guests":120,
             "version":1}
            """);

    @Test
    void whatAUserLeftAsItWasIsOursAndTheRestIsTheirs() {
        // Given
        JsonNode newest = json("""
                {"firstName":"Susanna","infix":"van de","email":"susanna@voorbeeld.nl","start":"2027-06-12T17:00:00Z",
                 "guests":130,"version":2}
                """);
        JsonNode theirs = json("""
                {"firstName":"Sanne","infix":"van de","email":"new@voorbeeld.nl","phone":"+31687654321",
                 "start":"2027-06-12T18:00:00+02:00","guests":120.0,"version":1,"revision":7}
                """);

        // When
        JsonNode merged = new PendingChange(HELD, newest).mergedInto(theirs);

        // Then
        assertThat(merged).isEqualTo(json("""
                        {"firstName":"Susanna","infix":"van de","email":"new@voorbeeld.nl","phone":"+31687654321",
                         "start":"2027-06-12T17:00:00Z","guests":130,"version":2,"revision":7}
                        """));
    }

    @Test
    void whatBothChangedIsTheirs() {
        // Given
        PendingChange ours = new PendingChange(HELD, json("{\"firstName\":\"Susanna\"}"));

        // When
        JsonNode merged = ours.mergedInto(json("{\"firstName\":\"Anna\"}"));

        // Then
        assertThat(merged.path("firstName").asText()).isEqualTo("Anna");
    }

    @Test
    void whatWeTookAwayStaysAwayAndWhatTheyTookAwayToo() {
        // Given
        PendingChange ours = new PendingChange(
                json("{\"infix\":\"van de\",\"phone\":\"+31612345678\"}"), json("{\"phone\":\"+31612345678\"}"));

        // When
        JsonNode merged = ours.mergedInto(json("{\"infix\":\"van de\",\"phone\":null}"));

        // Then
        assertThat(merged.path("infix").isNull()).isTrue();
        assertThat(merged.path("phone").isNull()).isTrue();
    }

    @Test
    void whatWeAddedIsAdded() {
        // Given
        PendingChange ours = new PendingChange(HELD, json("{\"phone\":\"+31612345678\"}"));

        // When
        JsonNode merged = ours.mergedInto(json("{\"firstName\":\"Anna\"}"));

        // Then
        assertThat(merged.path("phone").asText()).isEqualTo("+31612345678");
    }

    private static JsonNode json(String text) {
        return RentGuyJson.tree(text).orElseThrow();
    }
}

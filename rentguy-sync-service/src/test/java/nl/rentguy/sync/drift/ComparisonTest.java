package nl.rentguy.sync.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String SENT = """
            {"firstName":"Sanne","infix":"van de","phone":"+31612345678","start":"2027-06-12T16:00:00Z","guests":120,
             "equipment":[{"sku":"dj-set","quantity":1}],"version":3}
            """;

    private static JsonNode json(String text) {
        return RentGuyJson.tree(text).orElseThrow();
    }

    private static Ours sent() {
        return new Ours("c1", 3L, false, json(SENT));
    }

    @Test
    void whatReadsTheSameIsNoDifference() {
        // Given
        JsonNode held = json("""
                {"externalId":"c1","firstName":"Sanne","infix":"van de","phone":"+31612345678",
                 "start":"2027-06-12T18:00:00+02:00","guests":120.0,"equipment":[{"sku":"dj-set","quantity":1}],
                 "location":null,"version":3,"revision":9,"createdAt":"2026-11-21T10:00:00Z"}
                """);

        // Then
        assertThat(Comparison.of("c1", sent(), held)).isEmpty();
    }

    @Test
    void fieldsThatReadOtherwiseAreNamed() {
        // Given
        JsonNode held = json(SENT.replace("Sanne", "Susan").replace("\"infix\":\"van de\",", ""));

        // Then
        assertThat(Comparison.of("c1", sent(), held))
                .contains(new Difference("c1", DifferenceKind.CHANGED, 3L, 3L, List.of("firstName", "infix")));
    }

    @Test
    void anOlderVersionIsOutdatedAndANewerOneIsNotOurs() {
        // Then
        assertThat(Comparison.of("c1", sent(), json("{\"version\":2}")))
                .contains(new Difference("c1", DifferenceKind.OUTDATED, 3L, 2L, List.of()));
        assertThat(Comparison.of("c1", sent(), json("{\"version\":4}"))).isEmpty();
    }

    @Test
    void whatIsNotThereIsMissingUnlessItIsOnItsWay() {
        // Then
        assertThat(Comparison.of("c1", sent(), null))
                .contains(new Difference("c1", DifferenceKind.MISSING, 3L, null, List.of()));
        assertThat(Comparison.of("c1", new Ours("c1", 3L, true, null), null)).isEmpty();
        assertThat(Comparison.of("c1", new Ours("c1", null, false, null), null)).isEmpty();
    }

    @Test
    void whatWeNeverSentIsUnknown() {
        // Then
        assertThat(Comparison.of("x", null, json("{\"version\":1}")))
                .contains(new Difference("x", DifferenceKind.UNKNOWN, null, 1L, List.of()));
    }
}

package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aDeal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as somebody needs them who compares RentGuy with books of their own. */
class RentGuyListTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @BeforeEach
    void storeFourDeals() {
        simulators.put("/contacts/c1", "c", aContact(1));
        List.of("d4", "d2", "d8", "d6").forEach(id -> simulators.put("/deals/" + id, id, aDeal(3)));
    }

    @AfterEach
    void stop() {
        simulators.close();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("externalId").asText()));
        return ids;
    }

    @Test
    void givesWhatIsNeededToCompare() {
        // When
        JsonNode first = simulators.read("/deals?limit=1").path("items").path(0);

        // Then
        assertEquals("d2", first.path("externalId").asText());
        assertEquals(3, first.path("version").asLong());
        assertEquals(1, first.path("revision").asLong());
        assertFalse(first.path("updatedAt").asText().isEmpty());
        assertEquals(simulators.read("/deals/d2"), first);
    }

    @Test
    void neitherRepeatsNorSkipsWhenSomethingIsWrittenBetweenTwoPages() {
        // Given
        JsonNode first = simulators.read("/deals?limit=2");
        simulators.put("/deals/d1", "new-before", aDeal(1));
        simulators.put("/deals/d5", "new-after", aDeal(1));
        simulators.put("/deals/d2", "changed", aDeal(4));

        // When
        JsonNode second =
                simulators.read("/deals?limit=2&after=" + first.path("next").asText());

        // Then
        assertEquals(List.of("d2", "d4"), ids(first));
        assertEquals(List.of("d5", "d6"), ids(second));
        assertEquals("d6", second.path("next").asText());
        assertEquals(List.of("d8"), ids(simulators.read("/deals?limit=2&after=d6")));
    }

    @Test
    void endsExactlyAtTheLastOne() {
        // When
        JsonNode page = simulators.read("/deals?limit=4");

        // Then
        assertEquals(4, page.path("items").size());
        assertEquals(true, page.path("next").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "enquiries", "deals", "bookings", "projects"})
    void refusesALimitOutsideItsRange(String collection) {
        // When
        int status = simulators
                .send(simulators.rentGuy("/" + collection + "?limit=201"))
                .statusCode();

        // Then
        assertEquals(422, status);
    }
}

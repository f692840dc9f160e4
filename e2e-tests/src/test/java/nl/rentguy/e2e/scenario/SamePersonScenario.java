package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Enquiry;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import org.junit.jupiter.api.Test;

/** One person presses the button twenty times at once, each time with another message. */
@WithSuite
class SamePersonScenario {

    @Test
    void twentyEnquiriesOfOnePersonAreOneContactAndTwentyDeals(Suite suite) {
        // Given
        Visitor femke = Visitor.dutch("Femke", "van den", "Berg", "femke@same-person.example");
        List<Enquiry> enquiries = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> femke.enquiry(String.format(Locale.ROOT, "same-person-%02d", number)))
                .toList();

        // When
        List<Accepted> accepted = suite.website().submitAllAtOnce(enquiries);

        // Then
        suite.everyEnd().awaitExactly(accepted);
        List<JsonNode> deals = suite.sales().deals().stream()
                .filter(deal -> deal.path("contact").path("email").asText().equals(femke.email()))
                .toList();
        assertThat(deals).hasSize(20);
        assertThat(deals)
                .extracting(deal -> deal.path("contact").path("id").asText())
                .containsOnly(contactOf(deals));
        JsonNode contact = suite.sales().contact(UUID.fromString(contactOf(deals)));
        assertThat(contact.path("consents")).hasSize(20);
        assertThat(contact.path("version").asLong())
                .as("nothing about the person changed")
                .isEqualTo(1);
    }

    private static String contactOf(List<JsonNode> deals) {
        return deals.getFirst().path("contact").path("id").asText();
    }
}

package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.RentguyBooks;
import nl.rentguy.e2e.Staff;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import org.junit.jupiter.api.Test;

/** What users of RentGuy change reaches the CRM, once; what others make of RentGuy's messages does not. */
@WithSuite
class RentguyWebhookScenario {

    @Test
    void aChangeInRentGuyReachesTheCrmAndDoesNotCircle(Suite suite) {
        // Given
        JsonNode contact = aContactAtRentGuy(suite, "webhook-change");

        // When
        suite.rentguy().change("contact.updated", contact, Map.of("phone", "+31687654321"));

        // Then
        await("the new number in the CRM")
                .atMost(Duration.ofSeconds(20))
                .until(() -> phone(suite, contact).equals("+31687654321"));
        suite.awaitRest();
        assertThat(newestAboutContacts(suite))
                .extracting(message -> message.path("state").asText())
                .containsOnly("handled", "ignored");
        assertThat(phone(suite, contact)).isEqualTo("+31687654321");
    }

    @Test
    void copiesForgeriesLateAndOversizedMessagesAreRefused(Suite suite) {
        // Given
        JsonNode contact = aContactAtRentGuy(suite, "webhook-refused");
        suite.rentguy().change("contact.updated", contact, Map.of("phone", "+31600000001"));
        await("the new number in the CRM")
                .atMost(Duration.ofSeconds(20))
                .until(() -> phone(suite, contact).equals("+31600000001"));
        suite.awaitRest();
        List<JsonNode> known = messages(suite);

        // When
        List<Integer> answers = List.of(
                suite.rentguy().trick("replayed"),
                suite.rentguy().trick("forged"),
                suite.rentguy().trick("late"),
                suite.rentguy().trick("oversized"));

        // Then
        assertThat(answers).containsExactly(409, 401, 401, 413);
        suite.awaitRest();
        assertThat(messages(suite)).isEqualTo(known);
        assertThat(phone(suite, contact)).isEqualTo("+31600000001");
    }

    @Test
    void ofTwoChangesInTheWrongOrderTheLaterStands(Suite suite) {
        // Given
        JsonNode contact = aContactAtRentGuy(suite, "webhook-order");
        RentguyBooks rentguy = suite.rentguy();
        rentguy.holdWebhooks(true);
        rentguy.change("contact.updated", contact, Map.of("phone", "+31600000002"));
        rentguy.change("contact.updated", contact, Map.of("phone", "+31600000003"));

        // When
        rentguy.trick("out-of-order");
        rentguy.holdWebhooks(false);

        // Then
        await("the later number in the CRM")
                .atMost(Duration.ofSeconds(20))
                .until(() -> phone(suite, contact).equals("+31600000003"));
        suite.awaitRest();
        assertThat(phone(suite, contact)).isEqualTo("+31600000003");
    }

    private static JsonNode aContactAtRentGuy(Suite suite, String tag) {
        Accepted lead = suite.website()
                .submit(Visitor.dutch("Joost", "ter", "Horst", tag + "@voorbeeld.nl")
                        .enquiry(tag));
        suite.sales().awaitOpened(lead);
        suite.awaitRest();
        return suite.sales().all("/api/crm/contacts?email=" + lead.email()).getFirst();
    }

    private static String phone(Suite suite, JsonNode contact) {
        return suite.sales()
                .read("/api/crm/contacts/" + contact.path("id").asText())
                .path("phone")
                .asText();
    }

    private static List<JsonNode> messages(Suite suite) {
        Staff operator = suite.staff(Company.MR_DJ, "operations");
        return operator.all("/integrations/rentguy/webhooks");
    }

    /** The change and the echo of what the CRM wrote after it. */
    private static List<JsonNode> newestAboutContacts(Suite suite) {
        return messages(suite).stream()
                .filter(message -> message.path("type").asText().equals("contact.updated"))
                .limit(2)
                .toList();
    }
}

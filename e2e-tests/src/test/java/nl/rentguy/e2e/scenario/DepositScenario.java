package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.HandmadeEvent;
import nl.rentguy.e2e.Sales;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.events.PaymentReceived;
import org.junit.jupiter.api.Test;

/** A paid deposit makes a project in RentGuy; what RentGuy cannot plan becomes somebody's task. */
@WithSuite
class DepositScenario {
    @Test
    void aPaidDepositBecomesOneProjectAndAShortageATask(Suite suite) {
        // Given
        Sales sales = suite.sales();
        JsonNode deal = anOpenedDeal(suite, "deposit-project");
        book(sales, deal, 500);
        UUID paymentId = UUID.randomUUID();

        // When
        pay(suite, deal, paymentId);
        pay(suite, deal, paymentId);
        pay(suite, deal, UUID.randomUUID());

        // Then
        JsonNode project = await("the project")
                .atMost(Duration.ofSeconds(20))
                .until(() -> projectsOf(suite, deal), found -> !found.isEmpty())
                .getFirst();
        assertThat(project.path("start").asText()).isEqualTo("2027-06-12T16:00:00Z");
        assertThat(project.path("equipment").path(0).path("quantity").asInt()).isEqualTo(500);
        await("the task about the shortage")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> sales.tasksOf(deal),
                        tasks -> tasks.stream().anyMatch(task -> task.toString().contains("dj-set")));
        suite.awaitRest();
        assertThat(projectsOf(suite, deal)).hasSize(1);
        assertThat(suite.mailbox().mailsTo("deposit-project@voorbeeld.nl"))
                .extracting(mail -> mail.path("subject").asText())
                .filteredOn(subject -> subject.startsWith("Je datum staat vast"))
                .hasSize(1);
        assertThat(sales.tasksOf(deal).stream().filter(task -> task.toString().contains("dj-set")))
                .hasSize(1);
    }

    @Test
    void aDepositBeforeTheBookingWaitsForIt(Suite suite) {
        // Given
        Sales sales = suite.sales();
        JsonNode deal = anOpenedDeal(suite, "deposit-first");
        int tasks = sales.tasksOf(deal).size();
        pay(suite, deal, UUID.randomUUID());
        await("the task that says why there is no project")
                .atMost(Duration.ofSeconds(20))
                .until(() -> sales.tasksOf(deal).size() == tasks + 1);
        assertThat(projectsOf(suite, deal)).isEmpty();

        // When
        book(sales, deal, 1);

        // Then
        await("the project")
                .atMost(Duration.ofSeconds(20))
                .until(() -> projectsOf(suite, deal), found -> found.size() == 1);
    }

    private static JsonNode anOpenedDeal(Suite suite, String tag) {
        Accepted lead = suite.website()
                .submit(Visitor.dutch("Lotte", "van", "Dam", tag + "@voorbeeld.nl")
                        .enquiry(tag));
        suite.sales().awaitOpened(lead);
        return suite.sales().dealOf(lead);
    }

    private static void book(Sales sales, JsonNode deal, int djSets) {
        sales.call("PUT", "/api/crm/deals/" + deal.path("id").asText() + "/booking", Map.of(), """
                        {"status": "option", "startsAt": "2027-06-12T18:00:00+02:00", "endsAt": "2027-06-13T01:00:00+02:00",
                         "location": "Kasteel de Haar, Utrecht", "equipment": [{"sku": "dj-set", "quantity": %d}],
                         "crewRoles": [{"role": "dj", "count": 1}]}
                        """.formatted(djSets))
                .expect(201);
    }

    /** As payment-service publishes it. */
    private static void pay(Suite suite, JsonNode deal, UUID paymentId) {
        UUID dealId = UUID.fromString(deal.path("id").asText());
        UUID contactId = UUID.fromString(deal.path("contact").path("id").asText());
        suite.eventBus()
                .send(List.of(HandmadeEvent.of(
                        Company.MR_DJ,
                        "scenario-" + paymentId,
                        paymentId,
                        1,
                        new PaymentReceived(
                                paymentId, dealId, contactId, "deposit", 45_000, "EUR", "mollie", Instant.now()))));
    }

    private static List<JsonNode> projectsOf(Suite suite, JsonNode deal) {
        return suite.rentguy().projects(Company.MR_DJ).stream()
                .filter(project -> project.path("dealExternalId")
                        .asText()
                        .equals(deal.path("id").asText()))
                .toList();
    }
}

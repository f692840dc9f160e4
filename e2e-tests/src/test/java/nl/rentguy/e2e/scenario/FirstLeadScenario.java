package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Mailbox;
import nl.rentguy.e2e.Measured;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.Visitor;
import nl.rentguy.e2e.WithSuite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The main chain: what becomes of one enquiry. */
@Order(1)
@WithSuite
class FirstLeadScenario {

    @Test
    @Order(1)
    void anEnquiryBecomesAContactADealATaskAMailACardAndAnEnquiryInRentguy(Suite suite) {
        // Given
        Visitor sanne = Visitor.dutch("Sanne", "van de", "Vries", "sanne@first-lead.example");

        // When
        Accepted lead = suite.website().submit(sanne.enquiry("first-lead"));

        // Then
        Duration untilSalesSeesIt = suite.sales().awaitOpened(lead);
        Measured.print(
                "first lead after the start, answer until deal, contact and task are readable", untilSalesSeesIt);
        suite.everyEnd().awaitExactly(List.of(lead));

        JsonNode deal = suite.sales().dealOf(lead);
        assertThat(deal.path("title").asText()).contains("Bruiloft", "Sanne van de Vries");
        assertThat(deal.path("stage").asText()).isEqualTo("new-lead");
        assertThat(deal.path("pipeline").asText()).isEqualTo("weddings");
        JsonNode task = suite.sales().tasksOf(deal).getFirst();
        assertThat(task.path("owner").asText()).isEqualTo("role:sales");
        assertThat(Duration.between(
                        lead.receivedAt(), Instant.parse(task.path("dueAt").asText())))
                .isEqualTo(Duration.ofHours(2));

        JsonNode contact = suite.rentguy().contacts(Company.MR_DJ).stream()
                .filter(known -> known.path("email").asText().equals(lead.email()))
                .findFirst()
                .orElseThrow();
        assertThat(contact.path("externalId").asText())
                .isEqualTo(deal.path("contact").path("id").asText());
        assertThat(contact.path("infix").asText()).isEqualTo("van de");

        JsonNode mail = suite.mailbox().onlyMailTo(lead.email());
        assertThat(mail.path("language").asText()).isEqualTo("nl");
        assertThat(mail.path("text").asText()).contains("Sanne", "binnen 4 uur", lead.reference());
        assertThat(mail.path("html").asText()).contains("Sanne", "binnen 4 uur", lead.reference());
        assertThat(Mailbox.header(mail, "From")).contains("info@mr-dj.nl");
    }

    @Test
    void howSoonSalesSeesALeadIsMeasuredOnceTheSuiteIsWarm(Suite suite) {
        // Given
        Visitor visitor = Visitor.dutch("Warm", null, "Loper", "warm@warm-lead.example");
        suite.sales().awaitOpened(suite.website().submit(visitor.enquiry("warm-lead-1")));

        // When
        Accepted lead = suite.website().submit(visitor.enquiry("warm-lead-2"));

        // Then
        Measured.print(
                "a later lead, answer until deal, contact and task are readable",
                suite.sales().awaitOpened(lead));
    }

    @Test
    void anEnglishVisitorIsAnsweredInEnglish(Suite suite) {
        // Given
        Visitor emily = Visitor.english("Emily", "Clarke", "emily@english-lead.example");

        // When
        Accepted lead = suite.website().submit(emily.enquiry("english-lead"));

        // Then
        suite.mailbox().awaitMailTo(lead.email());
        JsonNode mail = suite.mailbox().onlyMailTo(lead.email());
        assertThat(mail.path("language").asText()).isEqualTo("en");
        assertThat(mail.path("text").asText()).contains("Emily", "within 4 hours", lead.reference());
    }

    @Test
    void theAuditorSeesTheWholeChainInCausalOrder(Suite suite) {
        // Given
        Visitor pieter = Visitor.dutch("Pieter", "in 't", "Veld", "pieter@chain-lead.example");

        // When
        Accepted lead = suite.website().submit(pieter.enquiry("chain-lead"));

        // Then
        List<JsonNode> chain = suite.auditor().awaitChain(lead.correlationId(), events -> events.size() >= 11);
        Map<String, JsonNode> byId = chain.stream()
                .collect(Collectors.toMap(event -> event.path("id").asText(), Function.identity()));
        assertThat(chain.getFirst().path("type").asText()).isEqualTo("lead.created");
        assertThat(chain.getFirst().path("actor").asText()).isEqualTo("visitor");
        assertThat(chain.getFirst().path("aggregateId").asText())
                .isEqualTo(lead.leadId().toString());
        assertThat(chain)
                .extracting(event -> type(event) + " because of " + typeOfCause(event, byId))
                .containsExactlyInAnyOrder(
                        "lead.created because of nothing",
                        "contact.created because of lead.created",
                        "deal.created because of lead.created",
                        "activity.logged because of lead.created",
                        "notification.requested because of lead.created",
                        "notification.requested because of lead.created",
                        "notification.sent because of notification.requested",
                        "notification.sent because of notification.requested",
                        "rentguy.synced because of contact.created",
                        "rentguy.synced because of deal.created",
                        "rentguy.synced because of deal.created");
        assertThat(chain)
                .extracting(FirstLeadScenario::traceId)
                .doesNotContain("")
                .containsOnly(traceId(chain.getFirst()));
        assertThat(chain)
                .allSatisfy(
                        event -> assertThat(placeOfCause(event, chain, byId)).isLessThan(chain.indexOf(event)));
    }

    @Test
    void movingADealIsOnRecordWithWhoDidIt(Suite suite) {
        // Given
        Visitor visitor = Visitor.dutch("Iris", "ter", "Horst", "iris@moved-deal.example");
        Accepted lead = suite.website().submit(visitor.enquiry("moved-deal"));
        suite.sales().awaitOpened(lead);
        JsonNode deal = suite.sales().dealOf(lead);

        // When
        JsonNode moved = suite.sales().advance(deal, "qualification");

        // Then
        assertThat(moved.path("stage").asText()).isEqualTo("qualification");
        String dealId = deal.path("id").asText();
        JsonNode event = suite.auditor().awaitEvent("type=deal.stage.changed&aggregateId=" + dealId);
        assertThat(event.path("actor").asText()).isEqualTo(suite.sales().actor());
        assertThat(event.path("data").path("fromStage").asText()).isEqualTo("new-lead");
        assertThat(event.path("data").path("toStage").asText()).isEqualTo("qualification");
        assertThat(suite.sales().tasksOf(moved))
                .extracting(task -> task.path("slaStage").asText() + " "
                        + (task.path("open").asBoolean() ? "open" : "done"))
                .containsExactlyInAnyOrder("new-lead done", "qualification open");
    }

    private static String type(JsonNode event) {
        return event.path("type").asText();
    }

    /** The second part of the traceparent (W3C Trace Context, version 00); empty when there is none. */
    private static String traceId(JsonNode event) {
        String traceparent = event.path("traceparent").asText();
        return traceparent.isEmpty() ? "" : traceparent.substring(3, 35);
    }

    private static String typeOfCause(JsonNode event, Map<String, JsonNode> byId) {
        JsonNode cause = byId.get(event.path("causedBy").asText());
        return cause == null ? "nothing" : type(cause);
    }

    private static int placeOfCause(JsonNode event, List<JsonNode> chain, Map<String, JsonNode> byId) {
        JsonNode cause = byId.get(event.path("causedBy").asText());
        return cause == null ? -1 : chain.indexOf(cause);
    }
}

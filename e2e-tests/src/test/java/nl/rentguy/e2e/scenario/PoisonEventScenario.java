package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.EventBus;
import nl.rentguy.e2e.HandmadeEvent;
import nl.rentguy.e2e.Json;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.Topics;
import nl.rentguy.platform.Part;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Events that nobody understands must not stop the ones behind them, and must not vanish. */
@WithSuite
class PoisonEventScenario {

    @Test
    void anEventNobodyUnderstandsIsParkedAndCountedAndTheOthersFlowOn(Suite suite) {
        // Given
        String correlationId = "scenario-unknown-" + UUID.randomUUID();
        double parkedBefore = parked(suite, "unknown-event");
        EventBus bus = suite.eventBus();
        List<ProducerRecord<String, byte[]>> poison = new ArrayList<>();
        for (int partition = 0; partition < bus.partitionsOf(Topics.LEAD); partition++) {
            poison.add(HandmadeEvent.unknownOn(Company.MR_DJ, correlationId, Topics.LEAD, partition));
        }

        // When
        bus.send(poison);

        // Then
        List<Accepted> accepted = suite.website().submitAllAtOnce(Crowd.of("poison-unknown", 12));
        suite.everyEnd().awaitExactly(accepted);
        List<JsonNode> letters = suite.auditor().awaitDeadLetters(correlationId, poison.size());
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.path("reason").asText()).isEqualTo("unknown-event");
            assertThat(letter.path("consumerGroup").asText()).isEqualTo("crm-service");
            assertThat(letter.path("topic").asText()).isEqualTo(Topics.LEAD);
            assertThat(letter.path("state").asText()).isEqualTo("parked");
        });
        assertThat(parked(suite, "unknown-event") - parkedBefore).isEqualTo(poison.size());
        assertThat(suite.auditor().chain(correlationId))
                .as("the auditor sees what nobody understands")
                .hasSize(poison.size())
                .allSatisfy(event -> assertThat(event.path("known").asBoolean()).isFalse());
        awaitGauge(suite);
    }

    @Test
    void brokenDataAreParkedAndFlowAgainOnceTheyAreRepaired(Suite suite) {
        // Given
        UUID leadId = UUID.randomUUID();
        String correlationId = "scenario-broken-" + leadId;
        LeadCreated intended = HandmadeEvent.anEnquiry(leadId, "broken@poison-broken.example");
        var broken = HandmadeEvent.withData(
                HandmadeEvent.of(Company.MR_DJ, correlationId, leadId, 1, intended), "{\"leadId\": \"" + leadId);
        suite.eventBus().send(List.of(broken));
        JsonNode letter = suite.auditor().awaitDeadLetters(correlationId, 1).getFirst();
        assertThat(letter.path("reason").asText()).isEqualTo("corrupt-event");

        // When
        JsonNode replayed = suite.auditor().replay(letter, Map.of("data", Json.read(EventJson.write(intended))));

        // Then
        assertThat(replayed.path("state").asText()).isEqualTo("replayed");
        assertThat(replayed.path("decidedBy").asText())
                .isEqualTo(suite.auditor().actor());
        suite.mailbox().awaitMailTo(intended.person().email());
        suite.awaitRest();
        assertThat(suite.sales().leads())
                .filteredOn(lead -> lead.path("id").asText().equals(leadId.toString()))
                .hasSize(1);
        assertThat(suite.mailbox().mailsTo(intended.person().email())).hasSize(1);
        assertThat(suite.auditor().deadLetters(correlationId)).hasSize(1);
    }

    private static double parked(Suite suite, String reason) {
        return suite.metrics()
                .sum(
                        suite.part(Part.CRM_SERVICE),
                        "inbox_dead_letters_total",
                        "reason=\"" + reason + "\"",
                        "topic=\"" + Topics.LEAD + "\"");
    }

    /** The gauge an alert watches follows within its own period of 10 s. */
    private static void awaitGauge(Suite suite) {
        await("that the gauge of parked dead letters rises")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        suite.metrics().sum(suite.part(Part.AUDIT_SERVICE), "audit_dead_letters_parked", "mr-dj") >= 4);
    }
}

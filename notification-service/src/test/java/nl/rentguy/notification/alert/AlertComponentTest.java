package nl.rentguy.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.IntegrationRecovered;
import nl.rentguy.events.IntegrationTroubled;
import nl.rentguy.events.Topics;
import nl.rentguy.notification.fixture.ChannelsResource;
import nl.rentguy.notification.fixture.Log;
import nl.rentguy.notification.fixture.Mailbox;
import nl.rentguy.notification.fixture.Request;
import nl.rentguy.notification.fixture.WebhookStandIn;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(ChannelsResource.class)
class AlertComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant SINCE = Instant.parse("2026-11-21T15:10:30Z");

    private final UUID trouble = UUID.randomUUID();

    @Test
    void operationsAreToldByMailAndInSlack() throws Exception {
        // Given
        var event =
                Topic.record(Request.TENANT, Request.CORRELATION, trouble, 1, troubled("the <oldest> waits & waits"));

        // When
        Topic.send(event);

        // Then
        Map<String, Map<String, Object>> sent = awaitSent(Request.TENANT, trouble, 2);
        Map<String, Object> mail = Objects.requireNonNull(sent.get("integration-troubled"));
        assertThat(mail)
                .containsEntry("channel", "email")
                .containsEntry("recipient", "operations@mr-dj.nl")
                .containsEntry("language", "nl")
                .containsEntry("subjectType", "integration");
        MimeMessage arrived = mailOf(mail);
        assertThat(arrived.getSubject()).isEqualTo("RentGuy loopt achter: 12 in de wachtrij \u2013 Mr. DJ");
        assertThat(Mailbox.header(arrived, "X-Correlation-Id")).isEqualTo(Request.CORRELATION);
        Map<String, Object> message = Objects.requireNonNull(sent.get("integration-troubled-slack"));
        assertThat(message).containsEntry("channel", "slack").containsEntry("recipient", "operations-mr-dj");
        assertThat(slackOf(message).getList("blocks.text.text").toString())
                .contains("12 deliveries wait", "the &lt;oldest&gt; waits &amp; waits", "flush-queue");
        assertThat(Topic.header(endOf(message), EventHeaders.CAUSATION_ID))
                .isEqualTo(
                        new String(event.headers().lastHeader(EventHeaders.ID).value(), StandardCharsets.UTF_8));
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() {
        // Given
        var begin = Topic.record(Request.TENANT, Request.CORRELATION, trouble, 1, troubled("12 deliveries wait"));
        var end = Topic.record(
                Request.TENANT,
                Request.CORRELATION,
                trouble,
                2,
                new IntegrationRecovered(trouble, "rentguy", 0, SINCE, SINCE.plusSeconds(7500)));

        // When
        Topic.send(begin, begin, end, begin, end);

        // Then
        Map<String, Map<String, Object>> sent = awaitSent(Request.TENANT, trouble, 4);
        assertThat(sent)
                .containsOnlyKeys(
                        "integration-troubled",
                        "integration-troubled-slack",
                        "integration-recovered",
                        "integration-recovered-slack");
        assertThat(slackOf(Objects.requireNonNull(sent.get("integration-recovered-slack")))
                        .getList("blocks[2].fields.text"))
                .contains("*Duurde*\n2 u 5 min", "*Nog in de wachtrij*\n0");
        assertThat(listed(Request.TENANT, trouble)).hasSize(4);
    }

    @Test
    void eachTenantIsToldOfItsOwn() {
        // When
        Topic.send(Topic.record(Request.OTHER_TENANT, Request.CORRELATION, trouble, 1, troubled("12 deliveries wait")));

        // Then
        assertThat(awaitSent(Request.OTHER_TENANT, trouble, 2).values())
                .extracting(one -> one.get("recipient"))
                .containsExactlyInAnyOrder("operations@demo-rentals.example", "operations-demo-rentals");
        assertThat(listed(Request.TENANT, trouble)).isEmpty();
    }

    @Test
    void theGoldenSamplesOfTheContractsAreUnderstood() throws Exception {
        // Given
        ProducerRecord<String, byte[]> begin = sample(IntegrationTroubled.class);
        ProducerRecord<String, byte[]> end = sample(IntegrationRecovered.class);

        // When
        Topic.send(begin, end);

        // Then
        awaitSent(Request.TENANT, UUID.fromString(begin.key()), 4);
    }

    private IntegrationTroubled troubled(String reason) {
        return new IntegrationTroubled(trouble, "rentguy", List.of("12 deliveries wait", reason), 12, 664, SINCE);
    }

    /** By template, once that many are sent. */
    private static Map<String, Map<String, Object>> awaitSent(String tenantId, UUID troubleId, int number) {
        await().atMost(PATIENCE)
                .until(() -> listed(tenantId, troubleId).stream()
                                .filter(one -> "sent".equals(one.get("state")))
                                .count()
                        == number);
        return listed(tenantId, troubleId).stream()
                .collect(Collectors.toMap(one -> (String) one.get("template"), one -> one));
    }

    private static List<Map<String, Object>> listed(String tenantId, UUID troubleId) {
        return Log.get(tenantId, "operations", "/api/notifications?subjectId=" + troubleId)
                .jsonPath()
                .getList("items");
    }

    private static MimeMessage mailOf(Map<String, Object> notification) {
        return Mailbox.of((String) notification.get("recipient")).stream()
                .filter(mail -> Mailbox.header(mail, "Message-ID").startsWith("<" + notification.get("id") + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath slackOf(Map<String, Object> notification) {
        return WebhookStandIn.of((String) notification.get("recipient")).stream()
                .filter(arrival -> arrival.requestId().equals(notification.get("id")))
                .map(arrival -> new JsonPath(arrival.body()))
                .findFirst()
                .orElseThrow();
    }

    private static ConsumerRecord<String, byte[]> endOf(Map<String, Object> notification) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Topic.read(Topics.NOTIFICATION).stream()
                                .filter(record -> record.key().equals(notification.get("id")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static ProducerRecord<String, byte[]> sample(Class<? extends DomainEvent> type) throws Exception {
        var contract = EventCatalog.of(type);
        JsonNode sample;
        try (InputStream file = Objects.requireNonNull(
                DomainEvent.class.getClassLoader().getResourceAsStream(contract.sampleResource()))) {
            sample = new JsonMapper().readTree(file);
        }
        var message = new ProducerRecord<>(
                contract.topic(),
                sample.at("/headers/ce_subject").asText(),
                sample.get("data").toString().getBytes(StandardCharsets.UTF_8));
        sample.get("headers")
                .properties()
                .forEach(header -> message.headers()
                        .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}

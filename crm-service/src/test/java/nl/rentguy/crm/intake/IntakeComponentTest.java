package nl.rentguy.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Enquiry;
import nl.rentguy.crm.Published;
import nl.rentguy.events.ActivityLogged;
import nl.rentguy.events.ActivityType;
import nl.rentguy.events.Channel;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventType;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.events.Topics;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class IntakeComponentTest {
    private static final Database CRM = Database.of("crm");

    @Test
    void anEnquiryBecomesAContactALeadADealAndATask() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();

        // When
        Topic.send(enquiry.message());

        // Then
        Map<String, Object> deal = Api.awaitDealOf(enquiry);
        assertThat(deal)
                .containsEntry("title", "Bruiloft Sanne van de Vries, 12-06-2027")
                .containsEntry("pipeline", "weddings")
                .containsEntry("pipelineName", "Bruiloften")
                .containsEntry("stage", "new-lead")
                .containsEntry("stageName", "Nieuwe Lead")
                .containsEntry("status", "open")
                .containsEntry("version", 1);
        JsonPath lead = Api.read("/api/crm/leads/" + enquiry.leadId());
        assertThat(lead.getString("status")).isEqualTo("new");
        assertThat(lead.getString("source")).isEqualTo("website");
        assertThat(lead.getString("campaign.name")).isEqualTo("bruiloft-2027");
        assertThat(lead.getString("eventDate")).isEqualTo("2027-06-12");
        assertThat(lead.getString("message")).isEqualTo("Graag ook een photobooth.");
        JsonPath contact = Api.read("/api/crm/contacts/" + lead.getString("contactId"));
        assertThat(contact.getString("fullName")).isEqualTo("Sanne van de Vries");
        assertThat(contact.getString("infix")).isEqualTo("van de");
        assertThat(contact.getString("phone")).isEqualTo("+31612345678");
        assertThat(contact.getString("consents[0].textVersion")).isEqualTo("2026-01");
        assertThat(contact.getString("consents[0].leadId"))
                .isEqualTo(enquiry.leadId().toString());
        Map<String, Object> task = Api.items(
                        enquiry, "/api/crm/activities?subjectType=deal&subjectId=" + deal.get("id"))
                .getFirst();
        assertThat(task)
                .containsEntry("type", "task")
                .containsEntry("open", true)
                .containsEntry("owner", "role:sales")
                .containsEntry("slaStage", "new-lead")
                .containsEntry("title", "Opvolgen (Nieuwe Lead): Bruiloft Sanne van de Vries, 12-06-2027");
        assertThat(OffsetDateTime.parse((String) task.get("dueAt")).toInstant())
                .isEqualTo(enquiry.receivedAt().plusSeconds(2 * 3600));
    }

    @Test
    void theChainIsAnnounced() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();

        // When
        Topic.send(enquiry.message());

        // Then
        var created = Published.record(DealCreated.class, deal -> deal.leadId().equals(enquiry.leadId()));
        assertThat(Topic.header(created, EventHeaders.CORRELATION_ID)).isEqualTo("corr-" + enquiry.leadId());
        assertThat(Topic.header(created, EventHeaders.CAUSATION_ID)).isNotEmpty();
        assertThat(Topic.header(created, EventHeaders.ACTOR)).isEqualTo("service:crm-service");
        assertThat(Topic.header(created, EventHeaders.AGGREGATE_VERSION)).isEqualTo("1");
        var contact = Published.await(
                ContactCreated.class, event -> event.person().email().equals(enquiry.email()));
        assertThat(contact).singleElement().extracting(ContactCreated::person).isEqualTo(enquiry.person());
        UUID dealId = UUID.fromString(created.key());
        assertThat(Published.await(
                        ActivityLogged.class, task -> task.subjectId().equals(dealId)))
                .singleElement()
                .extracting(ActivityLogged::activityType, ActivityLogged::owner, ActivityLogged::dueAt)
                .containsExactly(
                        ActivityType.TASK, "role:sales", enquiry.receivedAt().plusSeconds(2 * 3600));
    }

    @Test
    void theVisitorAndSalesAreTold() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();

        // When
        Topic.send(enquiry.message());

        // Then
        NotificationRequested mail = Published.await(
                        NotificationRequested.class,
                        request -> request.recipient().equals(enquiry.email()))
                .getFirst();
        assertThat(mail.channel()).isEqualTo(Channel.EMAIL);
        assertThat(mail.template()).isEqualTo("lead-confirmation");
        String id = enquiry.leadId().toString();
        assertThat(mail.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "firstName", "Sanne",
                        "fullName", "Sanne van de Vries",
                        "eventType", "wedding",
                        "eventDate", "2027-06-12",
                        "promise", "binnen 4 uur",
                        "reference", id.substring(id.length() - 8)));
        String dealId = (String) Api.awaitDealOf(enquiry).get("id");
        NotificationRequested card = Published.await(
                        NotificationRequested.class,
                        request -> dealId.equals(request.values().get("dealId")))
                .getFirst();
        assertThat(card.channel()).isEqualTo(Channel.TEAMS);
        assertThat(card.recipient()).isEqualTo("sales-mr-dj");
        assertThat(card.values())
                .containsEntry("pipeline", "Bruiloften")
                .containsEntry("guests", "120")
                .containsEntry(
                        "dueAt", enquiry.receivedAt().plusSeconds(2 * 3600).toString());
    }

    @Test
    void aDuplicateEventDoesNothing() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        var message = enquiry.message();
        Enquiry next = enquiry.again();

        // When
        Topic.send(message, message, message, next.message());

        // Then
        Api.awaitDealOf(next);
        Api.awaitDealOf(enquiry);
        await().during(Duration.ofMillis(500))
                .until(() -> CRM.countAll("crm_lead where email = '" + enquiry.email() + "'") == 2);
        assertThat(CRM.countAll("crm_deal where lead_id = '" + enquiry.leadId() + "'"))
                .isEqualTo(1);
        assertThat(Published.of(DealCreated.class, deal -> deal.leadId().equals(enquiry.leadId())))
                .hasSize(1);
    }

    @Test
    void theOrderInWhichEnquiriesArriveDoesNotMatter() {
        // Given
        Enquiry later = Enquiry.aWedding().by("Sanne", "van de", "Vries", "+31611111111");
        Enquiry earlier =
                later.again().by("Sanne", null, "Jansen", "+31622222222").earlier(Duration.ofHours(1));
        Api.dealOf(later);

        // When
        Topic.send(earlier.message());

        // Then
        String contactId = contactOf(Api.awaitDealOf(earlier));
        JsonPath contact = Api.read("/api/crm/contacts/" + contactId);
        assertThat(contact.getString("fullName")).isEqualTo("Sanne van de Vries");
        assertThat(contact.getString("phone")).isEqualTo("+31611111111");
        assertThat(contact.getInt("version")).isEqualTo(1);
        assertThat(Api.read("/api/crm/leads/" + earlier.leadId()).getString("person.lastName"))
                .isEqualTo("Jansen");
    }

    @Test
    void whatIsNewIsLearntAndAnnouncedOnce() {
        // Given
        Enquiry first = Enquiry.aWedding().by("Sanne", null, null, null);
        Enquiry fuller = first.again().by("Sanne", "van de", "Vries", "+31633333333");
        Enquiry poorer = first.again().by("Sanne", null, null, null).withoutMarketing();
        Api.dealOf(first);
        Api.dealOf(fuller);

        // When
        Topic.send(poorer.message());

        // Then
        String contactId = contactOf(Api.awaitDealOf(poorer));
        JsonPath contact = Api.read("/api/crm/contacts/" + contactId);
        assertThat(contact.getString("fullName")).isEqualTo("Sanne van de Vries");
        assertThat(contact.getString("phone")).isEqualTo("+31633333333");
        assertThat(contact.getInt("version")).isEqualTo(2);
        assertThat(contact.getList("consents.marketing")).containsExactlyInAnyOrder(true, true, false);
        var updates = Published.await(
                ContactUpdated.class, event -> event.contactId().toString().equals(contactId));
        assertThat(updates).singleElement().extracting(ContactUpdated::person).isEqualTo(fuller.person());
    }

    @Test
    void anOccasionNobodyAsksForGoesToTheFallback() {
        // Given
        Enquiry enquiry = Enquiry.aWedding().about(EventType.OTHER);

        // When
        Map<String, Object> deal = Api.dealOf(enquiry);

        // Then
        assertThat(deal).containsEntry("pipeline", "general");
    }

    @Test
    void anEventOfAnUnknownTenantIsParked() {
        // Given
        Enquiry enquiry = Enquiry.aWedding().at("nobody");

        // When
        Topic.send(enquiry.message());

        // Then
        String parked = Topics.deadLetters(Topics.LEAD, "crm-service");
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> Topic.read(parked).stream()
                        .anyMatch(letter -> letter.key().equals(enquiry.leadId().toString())));
        assertThat(CRM.countAll("crm_lead where id = '" + enquiry.leadId() + "'"))
                .isZero();
    }

    @Test
    void theGoldenSampleOfTheContractIsUnderstood() throws Exception {
        // Given
        JsonNode sample = new ObjectMapper()
                .readTree(getClass()
                        .getResourceAsStream(
                                "/" + EventCatalog.of(LeadCreated.class).sampleResource()));
        var message = new ProducerRecord<>(
                Topics.LEAD,
                sample.at("/headers/ce_subject").asText(),
                sample.get("data").toString().getBytes(StandardCharsets.UTF_8));
        sample.get("headers")
                .properties()
                .forEach(header -> message.headers()
                        .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));

        // When
        Topic.send(message);

        // Then
        String leads = "/api/crm/leads?email=" + sample.at("/data/person/email").asText();
        List<String> names = await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.read(leads).getList("items.person.lastName"), found -> !found.isEmpty());
        assertThat(names).containsExactly(sample.at("/data/person/lastName").asText());
    }

    @SuppressWarnings("unchecked")
    private static String contactOf(Map<String, Object> deal) {
        return ((Map<String, String>) deal.get("contact")).get("id");
    }
}

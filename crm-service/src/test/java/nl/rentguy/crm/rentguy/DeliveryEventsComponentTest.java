package nl.rentguy.crm.rentguy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Bookings;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.events.SubjectType;
import nl.rentguy.events.Topics;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What RentGuy does not take is somebody's task until it does. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DeliveryEventsComponentTest {
    private static final String UNKNOWN_SKU = "RentGuy answered 422: unknown sku";
    private final UUID delivery = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();

    @Test
    void aRefusedBookingBecomesATaskForOperationsOnItsDeal() {
        // Given
        Bookings deal = Bookings.anEvening();
        UUID booking = deal.id();

        // When
        Report.handle(refused(delivery, SubjectType.BOOKING, booking, 1, UNKNOWN_SKU));

        // Then
        assertThat(deal.activities(true)).singleElement().satisfies(task -> {
            assertThat(task)
                    .containsEntry("type", "task")
                    .containsEntry("matter", "booking-delivery")
                    .containsEntry("owner", "role:operations")
                    .containsEntry("title", "RentGuy weigert de boeking – Bruiloft Sanne van de Vries, 12-06-2027");
            assertThat((String) task.get("text"))
                    .startsWith(UNKNOWN_SKU)
                    .contains("GET /integrations/rentguy/deliveries?state=exhausted&entityId=" + booking);
        });
    }

    @Test
    void aContactAndAnEnquiryHaveTheirTasksThemselves() {
        // Given
        Bookings deal = Bookings.none();
        UUID lead = deal.enquiry().leadId();

        // When
        Report.handle(
                refused(delivery, SubjectType.CONTACT, deal.contactId(), 1, "no such language"),
                refused(other, SubjectType.LEAD, lead, 1, "no such occasion"));

        // Then
        assertThat(tasks("contact", deal.contactId()))
                .extracting(task -> task.get("title"))
                .containsExactly("RentGuy weigert het contact – Sanne van de Vries");
        assertThat(tasks("lead", lead))
                .extracting(task -> task.get("title"))
                .containsExactly("RentGuy weigert de aanvraag – Sanne van de Vries");
    }

    @Test
    void oneThingHasOneTask() {
        // Given
        Bookings deal = Bookings.anEvening();
        UUID booking = deal.id();

        // When
        Report.handle(
                refused(delivery, SubjectType.BOOKING, booking, 1, UNKNOWN_SKU),
                refused(UUID.randomUUID(), SubjectType.DEAL, deal.dealId(), 1, "no such stage"),
                refused(other, SubjectType.BOOKING, booking, 2, "no such role"));

        // Then
        assertThat(deal.activities(true))
                .extracting(task -> task.get("matter") + ": " + firstLine(task))
                .containsExactlyInAnyOrder("booking-delivery: no such role", "delivery: no such stage");
    }

    @Test
    void aLaterVersionThatIsTakenEndsTheTask() {
        // Given
        Bookings deal = Bookings.anEvening();
        Report.handle(refused(delivery, SubjectType.BOOKING, deal.id(), 1, UNKNOWN_SKU));

        // When
        Report.handle(held(other, SubjectType.BOOKING, deal.id(), 2));

        // Then
        assertThat(deal.activities(true)).isEmpty();
        assertThat(deal.activities(false))
                .singleElement()
                .satisfies(task -> assertThat(task).containsEntry("completedBy", "service:crm-service"));
    }

    @Test
    void aRetryThatIsTakenEndsTheTask() {
        // Given
        Bookings deal = Bookings.anEvening();
        Report.handle(refused(delivery, SubjectType.DEAL, deal.dealId(), 1, UNKNOWN_SKU));

        // When
        Report.handle(held(delivery, SubjectType.DEAL, deal.dealId(), 1));

        // Then
        assertThat(deal.activities(true)).isEmpty();
    }

    @Test
    void aRefusalThatIsToldAfterALaterVersionWasTakenIsNoTask() {
        // Given
        Bookings deal = Bookings.anEvening();
        Report.handle(held(other, SubjectType.BOOKING, deal.id(), 2));

        // When
        Report.handle(refused(delivery, SubjectType.BOOKING, deal.id(), 1, UNKNOWN_SKU));

        // Then
        assertThat(deal.activities(true)).isEmpty();
    }

    @Test
    void aRefusalThatComesAgainAfterItsTaskEndedIsHandledOnce() {
        // Given
        Bookings deal = Bookings.anEvening();
        var refusal = refused(delivery, SubjectType.BOOKING, deal.id(), 1, UNKNOWN_SKU);
        Report.handle(refusal, held(delivery, SubjectType.BOOKING, deal.id(), 1));

        // When
        Report.handle(refusal, refused(other, SubjectType.DEAL, deal.dealId(), 1, "no such stage"));

        // Then
        await().atMost(Report.PATIENCE)
                .untilAsserted(() -> assertThat(deal.activities(true))
                        .extracting(task -> task.get("matter"))
                        .containsExactly("delivery"));
    }

    @Test
    void aProjectThatIsHeldDoesNotEndTheTaskOfItsCheck() {
        // Given
        Bookings deal = Bookings.anEvening();
        Report.handle(created(deal), refused(delivery, SubjectType.PROJECT, project, 1, "the check is not allowed"));

        // When
        Report.handle(held(other, SubjectType.PROJECT, project, 1));

        // Then
        assertThat(deal.activities(true))
                .extracting(task -> task.get("matter") + ": " + firstLine(task))
                .containsExactly("project-delivery: the check is not allowed");
    }

    @Test
    void aProjectWhoseDealIsNotKnownHasItsTaskItself() {
        // When
        Report.handle(refused(delivery, SubjectType.PROJECT, project, 1, UNKNOWN_SKU));

        // Then
        assertThat(tasks("project", project))
                .singleElement()
                .satisfies(task -> assertThat(task)
                        .containsEntry("owner", "role:operations")
                        .containsEntry("title", "RentGuy weigert het project – " + project));
    }

    @Test
    void theTaskOfAProjectEndsAlsoWhenItsDealIsKnownByThen() {
        // Given
        Bookings deal = Bookings.anEvening();
        Report.handle(refused(delivery, SubjectType.PROJECT, project, 1, UNKNOWN_SKU), created(deal));

        // When
        Report.handle(held(delivery, SubjectType.PROJECT, project, 1));

        // Then
        assertThat(tasks("project", project)).isEmpty();
    }

    @Test
    void aRefusalAboutNothingKnownIsParked() {
        // Given
        UUID unknown = UUID.randomUUID();

        // When
        Topic.send(refused(delivery, SubjectType.DEAL, unknown, 1, UNKNOWN_SKU));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Topic.read(Topics.deadLetters(Topics.RENTGUY_SYNC, "crm-service")))
                        .extracting(letter -> letter.key())
                        .contains(delivery.toString()));
    }

    private ProducerRecord<String, byte[]> created(Bookings deal) {
        return Report.of(project, new ProjectCreated(project, deal.dealId(), deal.contactId(), deal.id()));
    }

    private static ProducerRecord<String, byte[]> refused(
            UUID delivery, SubjectType type, UUID id, long version, String reason) {
        return Report.of(delivery, new RentguySyncFailed(delivery, type, id, version, reason, 1));
    }

    private static ProducerRecord<String, byte[]> held(UUID delivery, SubjectType type, UUID id, long version) {
        return Report.of(delivery, new RentguySynced(delivery, type, id, version, 1));
    }

    private static String firstLine(Map<String, Object> task) {
        return ((String) task.get("text")).lines().findFirst().orElseThrow();
    }

    private static List<Map<String, Object>> tasks(String subjectType, UUID subjectId) {
        return Api.as("mr-dj", "operations")
                .get("/api/crm/activities?open=true&subjectType=" + subjectType + "&subjectId=" + subjectId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}

package nl.rentguy.sync.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals and bookings, whose events say only a part or depend on one another. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class CrmStateComponentTest {
    private final UUID contactId = UUID.randomUUID();
    private final UUID leadId = UUID.randomUUID();
    private final UUID dealId = UUID.randomUUID();
    private final UUID bookingId = UUID.randomUUID();

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Rows.awaitEmptyQueue();
    }

    @Test
    void aDealReachesRentGuyAfterItsContact() {
        // Given
        Topic.send(Events.dealCreated(dealId, leadId, contactId));
        Rows.awaitStates(dealId, "1 waiting");

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        Rows.awaitStates(dealId, "1 delivered");
        assertThat(sent(dealId))
                .containsEntry("contactExternalId", contactId.toString())
                .containsEntry("pipeline", "weddings")
                .containsEntry("stage", "new-lead")
                .containsEntry("status", "open")
                .containsEntry("currency", "EUR")
                .containsEntry("eventDate", "2027-06-12")
                .containsEntry("version", 1);
    }

    @Test
    void aMoveSendsTheWholeDealAgain() {
        // Given
        Topic.send(Events.contactCreated(contactId), Events.dealCreated(dealId, leadId, contactId));
        Rows.awaitStates(dealId, "1 delivered");

        // When
        Topic.send(Events.dealMoved(dealId, contactId, 2, "won"));

        // Then
        Rows.awaitStates(dealId, "1 delivered", "2 delivered");
        assertThat(sent(dealId))
                .containsEntry("stage", "won")
                .containsEntry("status", "won")
                .containsEntry("title", "Bruiloft Sanne van de Vries, 12-06-2027")
                .containsEntry("version", 2);
    }

    @Test
    void aMoveThatOvertookTheCreationIsNotLost() {
        // Given
        UUID later = UUID.randomUUID();
        Topic.send(Events.contactCreated(contactId), Events.dealMoved(dealId, contactId, 3, "quote"));
        Topic.send(Events.dealMoved(dealId, contactId, 2, "qualification"), Events.contactCreated(later));
        Rows.awaitStates(later, "1 delivered");
        assertThat(Rows.states(dealId)).isEmpty();

        // When
        Topic.send(Events.dealCreated(dealId, leadId, contactId));

        // Then
        Rows.awaitStates(dealId, "3 delivered");
        assertThat(sent(dealId)).containsEntry("stage", "quote").containsEntry("version", 3);
    }

    @Test
    void aStageNobodyKnowsEndsNothing() {
        // Given
        Topic.send(Events.contactCreated(contactId), Events.dealCreated(dealId, leadId, contactId));
        Rows.awaitStates(dealId, "1 delivered");

        // When
        Topic.send(Events.dealMoved(dealId, contactId, 2, "moonshot"));

        // Then
        Rows.awaitStates(dealId, "1 delivered", "2 delivered");
        assertThat(sent(dealId)).containsEntry("status", "open");
    }

    @Test
    void aBookingWaitsForItsDeal() {
        // Given
        Topic.send(Events.contactCreated(contactId), Events.bookingCreated(bookingId, dealId, contactId));
        Rows.awaitStates(bookingId, "1 waiting");

        // When
        Topic.send(Events.dealCreated(dealId, leadId, contactId));

        // Then
        Rows.awaitStates(bookingId, "1 delivered");
        assertThat(sent(bookingId))
                .containsEntry("dealExternalId", dealId.toString())
                .containsEntry("contactExternalId", contactId.toString())
                .containsEntry("status", "confirmed")
                .containsEntry("location", "Kasteel de Haar, Utrecht")
                .containsEntry("version", 1);
    }

    @Test
    void anOlderStateOfABookingChangesNothing() {
        // Given
        Topic.send(
                Events.contactCreated(contactId),
                Events.dealCreated(dealId, leadId, contactId),
                Events.bookingUpdated(Events.booking(bookingId, dealId, contactId, 4), 2));
        Rows.awaitStates(bookingId, "2 delivered");

        // When
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));

        // Then
        Rows.awaitStates(bookingId, "1 superseded", "2 delivered");
        assertThat(Rows.query("select equipment from booking_state where booking_id = '" + bookingId + "'"))
                .containsExactly("[{\"sku\":\"speaker-set\",\"quantity\":4}]");
    }

    private static Map<String, Object> sent(UUID externalId) {
        return asMap(Simulator.requests(externalId).getLast().get("body"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object body) {
        return (Map<String, Object>) body;
    }
}

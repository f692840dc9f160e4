package nl.rentguy.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Bookings;
import nl.rentguy.crm.Published;
import nl.rentguy.events.Language;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CalendarComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LATER = Bookings.EVENING.replace("18:00:00", "19:00:00");

    @Test
    void theClientHearsOnceThatTheBookingIsPlanned() {
        // Given
        Bookings booking = Bookings.anEvening();
        UUID project = UUID.randomUUID();

        // When
        Topic.send(created(booking, project), created(booking, project));

        // Then
        NotificationRequested mail = awaitMails(booking, 1).getFirst();
        assertThat(mail.template()).isEqualTo("booking-planned");
        assertThat(mail.language()).isEqualTo(Language.NL);
        assertThat(mail.recipient())
                .isEqualTo(Api.read("/api/crm/contacts/" + booking.contactId()).getString("email"));
        assertThat(mail.values())
                .containsEntry("eventType", "wedding")
                .containsEntry("eventDate", "2027-06-12")
                .containsEntry("startsAt", "2027-06-12T16:00:00Z")
                .containsEntry("endsAt", "2027-06-13T00:30:00Z")
                .containsEntry("location", "Kasteel de Haar")
                .containsEntry("calendarId", booking.id().toString())
                .containsEntry("calendarSequence", "0");
        booking.put(LATER, "\"1\"").statusCode(200);
        assertThat(awaitMails(booking, 2)).hasSize(2);
    }

    @Test
    void theClientHearsOfAnotherTimeAndOfACancellationAndOfNothingElse() {
        // Given
        Bookings booking = Bookings.anEvening();
        Topic.send(created(booking, UUID.randomUUID()));
        awaitMails(booking, 1);

        // When
        booking.put(Bookings.EVENING.replace("\"quantity\": 1", "\"quantity\": 2"), "\"1\"")
                .statusCode(200);
        booking.put(LATER, "\"2\"").statusCode(200);
        booking.put(LATER.replace("option", "cancelled"), "\"3\"").statusCode(200);

        // Then
        List<NotificationRequested> mails = awaitMails(booking, 3);
        assertThat(mails)
                .extracting(NotificationRequested::template)
                .containsExactlyInAnyOrder("booking-planned", "booking-moved", "booking-cancelled");
        assertThat(mails)
                .extracting(mail -> mail.values().get("calendarSequence"))
                .containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void aBookingThatIsNotPlannedYetIsNotTold() {
        // Given
        Bookings early = Bookings.anEvening();
        early.put(LATER, "\"1\"").statusCode(200);

        // When
        Topic.send(created(early, UUID.randomUUID()));

        // Then
        assertThat(awaitMails(early, 1))
                .extracting(mail -> mail.values().get("startsAt"))
                .containsExactly("2027-06-12T17:00:00Z");
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> created(
            Bookings booking, UUID project) {
        return Topic.record(
                "mr-dj",
                "corr-" + project,
                project,
                1,
                new ProjectCreated(project, booking.dealId(), booking.contactId(), booking.id()));
    }

    private static List<NotificationRequested> awaitMails(Bookings booking, int count) {
        UUID id = booking.id();
        return await().atMost(PATIENCE)
                .until(
                        () -> Published.of(
                                        NotificationRequested.class,
                                        mail -> mail.subjectId().equals(id))
                                .toList(),
                        found -> found.size() >= count);
    }
}

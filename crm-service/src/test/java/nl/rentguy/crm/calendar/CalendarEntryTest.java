package nl.rentguy.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.EquipmentLine;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant START = Instant.parse("2027-06-12T16:00:00Z");
    private static final BookingUpdated BOOKING = new BookingUpdated(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            BookingStatus.OPTION,
            START,
            START.plus(Duration.ofHours(7)),
            "Kasteel de Haar",
            List.of(),
            List.of());

    private final CalendarEntry entry = CalendarEntry.of("mr-dj", BOOKING, 3, NOW);

    @Test
    void anotherTimeIsToldUnderTheNextNumber() {
        // When
        boolean toTell = entry.follow(moved(START.plusSeconds(3_600)), 4, NOW);

        // Then
        assertThat(toTell).isTrue();
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.startsAt()).isEqualTo(START.plusSeconds(3_600));
    }

    @Test
    void whatTheClientDoesNotSeeIsNotTold() {
        // When
        boolean toTell = entry.follow(
                new BookingUpdated(
                        BOOKING.bookingId(),
                        BOOKING.dealId(),
                        BOOKING.contactId(),
                        BookingStatus.CONFIRMED,
                        BOOKING.startsAt(),
                        BOOKING.endsAt(),
                        BOOKING.location(),
                        List.of(new EquipmentLine("dj-set", 2)),
                        List.of()),
                4,
                NOW);

        // Then
        assertThat(toTell).isFalse();
        assertThat(entry.sequence()).isZero();
    }

    @Test
    void aVersionThatIsNotNewerIsNotTold() {
        // When
        boolean toTell = entry.follow(moved(START.plusSeconds(3_600)), 3, NOW);

        // Then
        assertThat(toTell).isFalse();
        assertThat(entry.startsAt()).isEqualTo(START);
    }

    @Test
    void aCancellationIsToldOnceWhateverElseChangesThen() {
        // Given
        assertThat(entry.follow(with(BookingStatus.CANCELLED, START), 4, NOW)).isTrue();

        // When
        boolean again = entry.follow(with(BookingStatus.CANCELLED, START.plusSeconds(60)), 5, NOW);

        // Then
        assertThat(again).isFalse();
        assertThat(entry.cancelled()).isTrue();
        assertThat(entry.sequence()).isEqualTo(1);
    }

    @Test
    void whatGoesOnAfterAllIsToldAgain() {
        // Given
        entry.follow(with(BookingStatus.CANCELLED, START), 4, NOW);

        // When
        boolean toTell = entry.follow(with(BookingStatus.OPTION, START), 5, NOW);

        // Then
        assertThat(toTell).isTrue();
        assertThat(entry.cancelled()).isFalse();
        assertThat(entry.sequence()).isEqualTo(2);
    }

    private static BookingUpdated moved(Instant start) {
        return with(BOOKING.status(), start);
    }

    private static BookingUpdated with(BookingStatus status, Instant start) {
        return new BookingUpdated(
                BOOKING.bookingId(),
                BOOKING.dealId(),
                BOOKING.contactId(),
                status,
                start,
                start.plus(Duration.ofHours(7)),
                BOOKING.location(),
                BOOKING.equipment(),
                BOOKING.crewRoles());
    }
}

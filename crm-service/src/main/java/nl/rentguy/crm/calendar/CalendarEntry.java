package nl.rentguy.crm.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import org.jspecify.annotations.Nullable;

/** What the client was last told of when and where their booking is. */
@Entity
@Table(name = "crm_calendar_entry")
class CalendarEntry {
    @Id
    private UUID bookingId;

    @Column(updatable = false)
    private String tenantId;

    @Column
    private long bookingVersion;

    @Column
    private int sequence;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    @Column
    private @Nullable String location;

    @Column
    private boolean cancelled;

    @Column
    private Instant toldAt;

    /** For Hibernate. */
    protected CalendarEntry() {}

    /** The first that the client hears of it. */
    static CalendarEntry of(String tenantId, BookingUpdated booking, long version, Instant now) {
        CalendarEntry entry = new CalendarEntry();
        entry.bookingId = booking.bookingId();
        entry.tenantId = tenantId;
        entry.bookingVersion = version;
        entry.take(booking, now);
        return entry;
    }

    /**
     * Follows the booking; true when the client is to be told. Versions that are not newer change nothing, and neither does
     * what a client does not see, such as the equipment.
     */
    boolean follow(BookingUpdated booking, long version, Instant now) {
        if (version <= bookingVersion) {
            return false;
        }
        bookingVersion = version;
        boolean toTell = isCancelled(booking) ? !cancelled : cancelled || differs(booking);
        if (toTell) {
            sequence++;
            take(booking, now);
        }
        return toTell;
    }

    private boolean differs(BookingUpdated booking) {
        return !startsAt.equals(booking.startsAt())
                || !endsAt.equals(booking.endsAt())
                || !Objects.equals(location, booking.location());
    }

    private void take(BookingUpdated booking, Instant now) {
        startsAt = booking.startsAt();
        endsAt = booking.endsAt();
        location = booking.location();
        cancelled = isCancelled(booking);
        toldAt = now;
    }

    private static boolean isCancelled(BookingUpdated booking) {
        return booking.status() == BookingStatus.CANCELLED;
    }

    UUID bookingId() {
        return bookingId;
    }

    /** As RFC 5545 §3.8.7.4 counts: 0 for the first, one more with each that the client is told. */
    int sequence() {
        return sequence;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    @Nullable
    String location() {
        return location;
    }

    boolean cancelled() {
        return cancelled;
    }

    Instant toldAt() {
        return toldAt;
    }
}

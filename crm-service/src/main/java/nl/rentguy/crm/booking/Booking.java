package nl.rentguy.crm.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.events.BookingCreated;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import org.jspecify.annotations.Nullable;

/**
 * The one booking of a deal. It is changed by staff here and by RentGuy's users there; of the latter's changes it keeps
 * RentGuy's revision, so that one that arrives late changes nothing.
 */
@Entity
@Table(name = "crm_booking")
public class Booking {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenantId;

    @Column
    private long version;

    @Column(updatable = false)
    private UUID dealId;

    @Column
    private UUID contactId;

    @Column
    private BookingStatus status;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    @Column
    private @Nullable String location;

    @Column
    @Convert(converter = EquipmentColumn.class)
    private List<EquipmentLine> equipment;

    @Column
    @Convert(converter = CrewRolesColumn.class)
    private List<CrewRole> crewRoles;

    @Column
    private long statusRevision;

    @Column
    private long projectRevision;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    /** For Hibernate. */
    protected Booking() {}

    /** A deal's booking; version 1. */
    static Booking of(String tenantId, UUID id, Deal deal, BookingTerms terms, Instant now) {
        Booking booking = new Booking();
        booking.id = id;
        booking.tenantId = tenantId;
        booking.version = 1;
        booking.dealId = deal.id();
        booking.contactId = deal.contactId();
        booking.createdAt = now;
        booking.take(terms, now);
        return booking;
    }

    /** Takes over terms; false, changing nothing, when they are the ones it has. Otherwise the version grows by one. */
    boolean change(BookingTerms terms, Instant now) {
        if (terms.equals(terms())) {
            return false;
        }
        take(terms, now);
        version++;
        return true;
    }

    /** As {@link #change}, for a status set in RentGuy; a revision not newer than the last one changes nothing. */
    public boolean changeStatus(BookingStatus other, long revision, Instant now) {
        if (revision <= statusRevision) {
            return false;
        }
        statusRevision = revision;
        return change(terms().with(other), now);
    }

    /** As {@link #change}, for a project moved in RentGuy; a revision not newer than the last one changes nothing. */
    public boolean move(Instant start, Instant end, @Nullable String place, long revision, Instant now) {
        if (revision <= projectRevision) {
            return false;
        }
        projectRevision = revision;
        return change(terms().moved(start, end, place), now);
    }

    private void take(BookingTerms terms, Instant now) {
        status = terms.status();
        startsAt = terms.startsAt();
        endsAt = terms.endsAt();
        location = terms.location();
        equipment = terms.equipment();
        crewRoles = terms.crewRoles();
        updatedAt = now;
    }

    BookingTerms terms() {
        return new BookingTerms(status, startsAt, endsAt, location, equipment, crewRoles);
    }

    BookingCreated created() {
        return new BookingCreated(id, dealId, contactId, status, startsAt, endsAt, location, equipment, crewRoles);
    }

    public BookingUpdated updated() {
        return new BookingUpdated(id, dealId, contactId, status, startsAt, endsAt, location, equipment, crewRoles);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID dealId() {
        return dealId;
    }

    public UUID contactId() {
        return contactId;
    }

    public BookingStatus status() {
        return status;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

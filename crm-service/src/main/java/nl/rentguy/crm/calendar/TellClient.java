package nl.rentguy.crm.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.rentguy.crm.booking.Booking;
import nl.rentguy.crm.booking.BookingRepository;
import nl.rentguy.crm.contact.ContactRepository;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.crm.deal.DealRepository;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;

/**
 * Tells the client when and where their evening is, once it is planned, and again when that changes or is called off. The
 * entry remembers what was told, so that an event that comes again, or late, tells nothing.
 */
@ApplicationScoped
public class TellClient {
    private static final String SERVICE = "crm-service";

    private final TenantDirectory tenants;
    private final DealRepository deals;
    private final BookingRepository bookings;
    private final ContactRepository contacts;
    private final CalendarEntryRepository entries;
    private final CalendarMails mails;
    private final Outbox outbox;
    private final Clock clock;

    TellClient(
            TenantDirectory tenants,
            DealRepository deals,
            BookingRepository bookings,
            ContactRepository contacts,
            CalendarEntryRepository entries,
            CalendarMails mails,
            Outbox outbox,
            Clock clock) {
        this.tenants = tenants;
        this.deals = deals;
        this.bookings = bookings;
        this.contacts = contacts;
        this.entries = entries;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** RentGuy planned the booking: the client's first entry. Nothing when the booking was called off meanwhile. */
    public Uni<Void> planned(EventEnvelope<ProjectCreated> event) {
        return lock(event.data().dealId())
                .chain(deal -> bookings.lockOfDeal(deal.id())
                        .chain(booking -> booking == null || booking.status() == BookingStatus.CANCELLED
                                ? Uni.createFrom().voidItem()
                                : begin(event, deal, booking)));
    }

    private Uni<Void> begin(EventEnvelope<ProjectCreated> event, Deal deal, Booking booking) {
        return entries.lock(booking.id()).chain(known -> {
            if (known != null) {
                return Uni.createFrom().voidItem();
            }
            CalendarEntry entry =
                    CalendarEntry.of(event.tenantId(), booking.updated(), booking.version(), clock.instant());
            return entries.persist(entry).chain(() -> tell(event, entry, deal, booking.contactId()));
        });
    }

    /** The booking changed: another entry in place of the last, if there is one and the client sees the difference. */
    public Uni<Void> changed(EventEnvelope<BookingUpdated> event) {
        BookingUpdated booking = event.data();
        return lock(booking.dealId())
                .chain(deal -> entries.lock(booking.bookingId())
                        .chain(entry ->
                                entry != null && entry.follow(booking, event.aggregateVersion(), clock.instant())
                                        ? tell(event, entry, deal, booking.contactId())
                                        : Uni.createFrom().voidItem()));
    }

    /** Locked before anything of it, as everywhere. */
    private Uni<Deal> lock(UUID dealId) {
        return deals.lock(dealId).onItem().ifNull().failWith(() -> new CorruptEvent("there is no deal " + dealId));
    }

    private Uni<Void> tell(EventEnvelope<?> event, CalendarEntry entry, Deal deal, UUID contactId) {
        Tenant tenant = tenants.byId(event.tenantId())
                .orElseThrow(() -> new CorruptEvent("tenant " + event.tenantId() + " is not served here"));
        return contacts.byId(contactId)
                .onItem()
                .ifNull()
                .failWith(() -> new CorruptEvent("there is no contact " + contactId))
                .map(contact -> mails.about(entry, contact.person(), deal.eventType(), tenant.timeZone()))
                .chain(request ->
                        outbox.append(CallContext.causedBy(event, SERVICE), request.notificationId(), 1, request));
    }
}

package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.Subject;
import nl.rentguy.crm.booking.BookingRepository;
import nl.rentguy.crm.contact.ContactRepository;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.crm.deal.DealRepository;
import nl.rentguy.crm.lead.LeadRepository;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.SubjectType;
import org.jspecify.annotations.Nullable;

/** Finds what a delivery to RentGuy is about. What is not there will not come either, so the event is parked. */
@ApplicationScoped
class DeliveredThings {
    private final LeadRepository leads;
    private final ContactRepository contacts;
    private final DealRepository deals;
    private final BookingRepository bookings;

    DeliveredThings(
            LeadRepository leads, ContactRepository contacts, DealRepository deals, BookingRepository bookings) {
        this.leads = leads;
        this.contacts = contacts;
        this.deals = deals;
        this.bookings = bookings;
    }

    /** Fails with {@link CorruptEvent} when the tenant has no such thing. */
    Uni<DeliveredThing> of(SubjectType type, UUID id) {
        Subject itself = new Subject(type, id);
        return switch (type) {
            case LEAD ->
                known(itself, leads.byId(id))
                        .map(lead -> new DeliveredThing(
                                itself, Matter.DELIVERY, lead.person().fullName()));
            case CONTACT ->
                known(itself, contacts.byId(id))
                        .map(contact -> new DeliveredThing(
                                itself, Matter.DELIVERY, contact.person().fullName()));
            case DEAL -> known(itself, deals.lock(id)).map(deal -> ofDeal(deal, Matter.DELIVERY));
            case BOOKING ->
                known(itself, bookings.dealOf(id))
                        .chain(dealId -> known(Subject.deal(dealId), deals.lock(dealId)))
                        .map(deal -> ofDeal(deal, Matter.BOOKING_DELIVERY));
            case PROJECT -> deals.ofProject(id).map(deal -> ofProject(itself, deal));
            case INTEGRATION -> throw new CorruptEvent("an integration is not delivered");
        };
    }

    private static DeliveredThing ofDeal(Deal deal, Matter matter) {
        return new DeliveredThing(Subject.deal(deal.id()), matter, deal.title());
    }

    /** Nothing was heard of a project before RentGuy held it or its booking was missed: it speaks for itself until then. */
    private static DeliveredThing ofProject(Subject itself, @Nullable Deal deal) {
        return deal == null
                ? new DeliveredThing(
                        itself, Matter.PROJECT_DELIVERY, itself.id().toString())
                : ofDeal(deal, Matter.PROJECT_DELIVERY);
    }

    private static <T> Uni<T> known(Subject thing, Uni<@Nullable T> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> new CorruptEvent("there is no " + thing.type().wireName() + " " + thing.id()));
    }
}

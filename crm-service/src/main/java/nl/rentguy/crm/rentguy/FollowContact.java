package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.Subject;
import nl.rentguy.crm.contact.Contact;
import nl.rentguy.crm.contact.CorrectContact;
import nl.rentguy.crm.contact.CorrectContact.Corrected;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.RentguyContactChanged;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.Tenant;

/** Takes over what a user of RentGuy corrected of a contact; an address of another contact becomes a task for sales. */
@ApplicationScoped
class FollowContact {
    private final AffectedDeals deals;
    private final CorrectContact correctContact;
    private final PlanningTasks tasks;
    private final Outbox outbox;

    FollowContact(AffectedDeals deals, CorrectContact correctContact, PlanningTasks tasks, Outbox outbox) {
        this.deals = deals;
        this.correctContact = correctContact;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    Uni<Void> handle(EventEnvelope<RentguyContactChanged> event) {
        Tenant tenant = deals.tenantOf(event);
        CallContext context = CallContext.causedBy(event, AffectedDeals.SERVICE);
        return correct(event)
                .chain(corrected -> ask(context, tenant, corrected)
                        .chain(asked -> outbox.appendAll(context, Entries.joined(updated(corrected), asked))));
    }

    private Uni<Corrected> correct(EventEnvelope<RentguyContactChanged> event) {
        RentguyContactChanged change = event.data();
        try {
            return correctContact
                    .handle(change.contactId(), change.person(), change.revision(), event.time())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new CorruptEvent("there is no contact " + change.contactId()));
        } catch (IllegalArgumentException noAddress) {
            throw new CorruptEvent("the contact's e-mail address is none", noAddress);
        }
    }

    private Uni<List<Outbox.Entry>> ask(CallContext context, Tenant tenant, Corrected corrected) {
        String takenEmail = corrected.takenEmail();
        if (takenEmail == null) {
            return Uni.createFrom().item(List.of());
        }
        Contact contact = corrected.contact();
        RentguyWords words = new RentguyWords(
                tenant.language(), tenant.timeZone(), contact.person().fullName());
        return tasks.forSales(
                context, tenant, Subject.contact(contact.id()), Matter.EMAIL, words.emailTaken(takenEmail));
    }

    private static List<Outbox.Entry> updated(Corrected corrected) {
        Contact contact = corrected.contact();
        return corrected.changed()
                ? List.of(new Outbox.Entry(
                        contact.id(), contact.version(), new ContactUpdated(contact.id(), contact.person())))
                : List.of();
    }
}

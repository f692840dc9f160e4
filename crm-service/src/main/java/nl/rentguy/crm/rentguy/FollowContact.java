package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.Subject;
import nl.rentguy.crm.activity.SuiteActivities;
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

/**
 * Takes over what a user of RentGuy corrected of a contact. An address of another contact becomes a task for sales, which a
 * later correction without one completes; a phone number that is none becomes a note.
 */
@ApplicationScoped
class FollowContact {
    private final AffectedDeals deals;
    private final CorrectContact correctContact;
    private final SuiteActivities activities;
    private final PlanningTasks tasks;
    private final Outbox outbox;

    FollowContact(
            AffectedDeals deals,
            CorrectContact correctContact,
            SuiteActivities activities,
            PlanningTasks tasks,
            Outbox outbox) {
        this.deals = deals;
        this.correctContact = correctContact;
        this.activities = activities;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    Uni<Void> handle(EventEnvelope<RentguyContactChanged> event) {
        Tenant tenant = deals.tenantOf(event);
        CallContext context = CallContext.causedBy(event, AffectedDeals.SERVICE);
        return correct(event, tenant)
                .chain(corrected -> corrected.news()
                        ? report(context, tenant, corrected)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> report(CallContext context, Tenant tenant, Corrected corrected) {
        RentguyWords words =
                RentguyWords.of(tenant, corrected.contact().person().fullName());
        return ask(context, tenant, words, corrected)
                .chain(asked -> note(context, words, corrected).map(noted -> Entries.joined(asked, noted)))
                .chain(reported -> outbox.appendAll(context, Entries.joined(updated(corrected), reported)));
    }

    private Uni<Corrected> correct(EventEnvelope<RentguyContactChanged> event, Tenant tenant) {
        RentguyContactChanged change = event.data();
        try {
            return correctContact
                    .handle(change.contactId(), change.person(), tenant.country(), change.revision(), event.time())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new CorruptEvent("there is no contact " + change.contactId()));
        } catch (IllegalArgumentException noAddress) {
            throw new CorruptEvent("the contact's e-mail address is none", noAddress);
        }
    }

    private Uni<List<Outbox.Entry>> ask(CallContext context, Tenant tenant, RentguyWords words, Corrected corrected) {
        Subject contact = Subject.contact(corrected.contact().id());
        String takenEmail = corrected.takenEmail();
        return takenEmail == null
                ? activities.settle(context, contact, Matter.EMAIL)
                : tasks.forSales(context, tenant, contact, Matter.EMAIL, words.emailTaken(takenEmail));
    }

    private Uni<List<Outbox.Entry>> note(CallContext context, RentguyWords words, Corrected corrected) {
        String unreadPhone = corrected.unreadPhone();
        return unreadPhone == null
                ? Uni.createFrom().item(List.of())
                : activities.note(context, Subject.contact(corrected.contact().id()), words.phoneUnread(unreadPhone));
    }

    private static List<Outbox.Entry> updated(Corrected corrected) {
        Contact contact = corrected.contact();
        return corrected.changed()
                ? List.of(new Outbox.Entry(
                        contact.id(), contact.version(), new ContactUpdated(contact.id(), contact.person())))
                : List.of();
    }
}

package nl.rentguy.crm.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.crm.activity.Activity;
import nl.rentguy.crm.contact.Contact;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.kit.outbox.Outbox;

/** What others are told when a lead was opened. */
@ApplicationScoped
class IntakeEvents {
    private final IntakeNotifications notifications;

    IntakeEvents(IntakeNotifications notifications) {
        this.notifications = notifications;
    }

    List<Outbox.Entry> of(OpenedLead opened) {
        List<Outbox.Entry> entries = new ArrayList<>();
        addContact(entries, opened);
        Deal deal = opened.deal();
        entries.add(new Outbox.Entry(
                deal.id(), deal.version(), deal.created(opened.lead().message())));
        Activity followUp = opened.followUp();
        if (followUp != null) {
            entries.add(new Outbox.Entry(followUp.id(), followUp.version(), followUp.logged()));
        }
        entries.add(request(notifications.confirmationToVisitor(opened)));
        entries.add(request(notifications.cardToSales(opened)));
        return entries;
    }

    private static void addContact(List<Outbox.Entry> entries, OpenedLead opened) {
        Contact contact = opened.recognised().contact();
        switch (opened.recognised().change()) {
            case CREATED ->
                entries.add(new Outbox.Entry(
                        contact.id(), contact.version(), new ContactCreated(contact.id(), contact.person())));
            case UPDATED ->
                entries.add(new Outbox.Entry(
                        contact.id(), contact.version(), new ContactUpdated(contact.id(), contact.person())));
            case NONE -> {}
        }
    }

    private static Outbox.Entry request(NotificationRequested notification) {
        return new Outbox.Entry(notification.notificationId(), 1, notification);
    }
}

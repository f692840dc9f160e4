package nl.rentguy.crm.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.rentguy.crm.contact.Recognised.Change;
import nl.rentguy.events.Person;
import nl.rentguy.kit.id.Ids;

/**
 * Finds or makes the one contact of a person.
 *
 * <p>The unique key of tenant and e-mail decides: of simultaneous tellings one inserts, the others wait for its commit and
 * then, one after the other, hold the row.
 */
@ApplicationScoped
public class RecogniseContact {
    private final ContactRepository contacts;
    private final Ids ids;
    private final Clock clock;

    RecogniseContact(ContactRepository contacts, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Recognises a person within the running transaction.
     *
     * @param toldAt when the person sent this about themselves
     */
    public Uni<Recognised> handle(String tenantId, Person person, Instant toldAt) {
        Contact fresh = Contact.of(tenantId, ids.next(), person, toldAt, clock.instant());
        return contacts.insertIfUnknown(fresh)
                .chain(inserted -> inserted
                        ? Uni.createFrom().item(new Recognised(fresh, Change.CREATED))
                        : learn(fresh, person, toldAt));
    }

    private Uni<Recognised> learn(Contact fresh, Person person, Instant toldAt) {
        return contacts.lockByEmail(fresh.person().email())
                .map(known -> new Recognised(
                        known, known.learn(person, toldAt, clock.instant()) ? Change.UPDATED : Change.NONE));
    }
}

package nl.rentguy.crm.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/** A person the tenant knows, one per normalised e-mail address. */
@Entity
@Table(name = "crm_contact")
public class Contact {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenantId;

    @Column
    private long version;

    @Column
    private String firstName;

    @Column
    private @Nullable String infix;

    @Column
    private @Nullable String lastName;

    @Column
    private String email;

    @Column
    private @Nullable String phone;

    @Column
    private Language language;

    @Column
    private Instant knownAt;

    @Column
    private long rentguyRevision;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    /** For Hibernate. */
    protected Contact() {}

    /** Someone who was not known before; version 1. */
    static Contact of(String tenantId, UUID id, Person person, Instant toldAt, Instant now) {
        Contact contact = new Contact();
        contact.id = id;
        contact.tenantId = tenantId;
        contact.version = 1;
        contact.call(PersonName.of(person));
        contact.email = EmailAddress.normalise(person.email());
        contact.phone = person.phone();
        contact.language = person.language();
        contact.knownAt = toldAt;
        contact.createdAt = now;
        contact.updatedAt = now;
        return contact;
    }

    /**
     * Takes in what the person told about themselves. A telling older than the newest one fills gaps only, so the order
     * in which tellings arrive does not matter; nothing told never removes something known.
     *
     * @return whether anything a reader can see changed; if so the version grew by one
     */
    boolean learn(Person told, Instant toldAt, Instant now) {
        Person before = person();
        if (toldAt.isBefore(knownAt)) {
            call(name().completed(PersonName.of(told)));
            phone = phone == null ? told.phone() : phone;
        } else {
            call(name().corrected(PersonName.of(told)));
            phone = told.phone() == null ? phone : told.phone();
            language = told.language();
            knownAt = toldAt;
        }
        return isOtherThan(before, now);
    }

    /**
     * Takes over what a user of RentGuy corrected, as it is written there; what is not known there stays as it is.
     *
     * @param told with an e-mail address that no other contact has
     * @param revision RentGuy's, one that it does not {@link #knows know} yet
     * @return as {@link #learn}
     */
    boolean correct(Person told, long revision, Instant toldAt, Instant now) {
        Person before = person();
        rentguyRevision = revision;
        call(name().replaced(PersonName.of(told)));
        email = EmailAddress.normalise(told.email());
        phone = told.phone() == null ? phone : told.phone();
        language = told.language();
        knownAt = toldAt.isAfter(knownAt) ? toldAt : knownAt;
        return isOtherThan(before, now);
    }

    /** Whether this revision of RentGuy's, or a newer one, was taken over before. */
    boolean knows(long revision) {
        return revision <= rentguyRevision;
    }

    private boolean isOtherThan(Person before, Instant now) {
        boolean changed = !before.equals(person());
        if (changed) {
            version++;
            updatedAt = now;
        }
        return changed;
    }

    public Person person() {
        return new Person(firstName, infix, lastName, email, phone, language);
    }

    private PersonName name() {
        return new PersonName(firstName, infix, lastName);
    }

    private void call(PersonName name) {
        firstName = name.firstName();
        infix = name.infix();
        lastName = name.lastName();
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public long version() {
        return version;
    }

    /** When the newest of the tellings behind this state was sent. */
    Instant knownAt() {
        return knownAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

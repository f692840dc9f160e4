package nl.rentguy.crm.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.crm.persistence.Listing;
import nl.rentguy.events.Person;
import nl.rentguy.kit.web.PageRequest;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Contacts of the transaction's tenant. */
@ApplicationScoped
public class ContactRepository {
    private static final int MAX_CONSENTS = 200;
    private static final String INSERT = """
            insert into crm_contact (tenant_id, id, version, first_name, infix, last_name, email, phone, language,
                                     known_at, created_at, updated_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) on conflict (tenant_id, email) do nothing
            """;

    /** Inserts the contact unless its e-mail is known; waits for a transaction that is just inserting the same. */
    Uni<Boolean> insertIfUnknown(Contact contact) {
        return Panache.getSession().chain(session -> insert(session, contact)).map(inserted -> inserted == 1);
    }

    private static Uni<Integer> insert(Mutiny.Session session, Contact contact) {
        Person person = contact.person();
        return session.createNativeQuery(INSERT)
                .setParameter(1, contact.tenantId())
                .setParameter(2, contact.id())
                .setParameter(3, contact.version())
                .setParameter(4, person.firstName())
                .setParameter(5, person.infix())
                .setParameter(6, person.lastName())
                .setParameter(7, person.email())
                .setParameter(8, person.phone())
                .setParameter(9, person.language().code())
                .setParameter(10, contact.knownAt().atOffset(ZoneOffset.UTC))
                .setParameter(11, contact.createdAt().atOffset(ZoneOffset.UTC))
                .setParameter(12, contact.updatedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The contact of a normalised e-mail that is known, held until the transaction ends. */
    Uni<Contact> lockByEmail(String email) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Contact where email = :email", Contact.class)
                        .setParameter("email", email)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResult());
    }

    /** The contact, held until the transaction ends. */
    Uni<@Nullable Contact> lock(UUID id) {
        return Panache.getSession().chain(session -> session.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether a contact other than this one has the normalised e-mail. */
    Uni<Boolean> isTaken(String email, UUID byOtherThan) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select count(*) from Contact where email = :email and id <> :id", Long.class)
                        .setParameter("email", email)
                        .setParameter("id", byOtherThan)
                        .getSingleResult())
                .map(others -> others > 0);
    }

    public Uni<@Nullable Contact> byId(UUID id) {
        return Panache.getSession().chain(session -> session.find(Contact.class, id));
    }

    /** Newest first; null filters keep every row. */
    Uni<List<Contact>> page(@Nullable String email, @Nullable String phone, PageRequest page) {
        return Listing.of(Contact.class, "from Contact c", "c")
                .equal("email", email)
                .equal("phone", phone)
                .read(page);
    }

    /** What the contact agreed to, newest first, at most {@value #MAX_CONSENTS}. */
    Uni<List<GivenConsent>> consentsOf(UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from GivenConsent where contactId = :contactId order by givenAt desc, leadId desc",
                                GivenConsent.class)
                        .setParameter("contactId", contactId)
                        .setMaxResults(MAX_CONSENTS)
                        .getResultList());
    }
}

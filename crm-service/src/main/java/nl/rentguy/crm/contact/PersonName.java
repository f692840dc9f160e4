package nl.rentguy.crm.contact;

import java.util.Locale;
import java.util.Objects;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person's name. Infix ("van de", "ter", "in 't") and last name belong together: a new surname replaces both, so that
 * nobody becomes "de Jansen".
 */
record PersonName(
        String firstName, @Nullable String infix, @Nullable String lastName) {

    static PersonName of(Person person) {
        return new PersonName(person.firstName(), blankAsNull(person.infix()), blankAsNull(person.lastName()));
    }

    /** What is known after the person told their name again, later. Nothing told removes nothing known. */
    PersonName corrected(PersonName told) {
        if (told.lastName == null) {
            return lastName == null && !sameFirstName(told) ? told : this;
        }
        String first = sameFirstName(told) ? firstName : told.firstName;
        return sameLastName(told)
                ? new PersonName(first, same(infix, told.infix) || told.infix == null ? infix : told.infix, lastName)
                : new PersonName(first, told.infix, told.lastName);
    }

    /** What is known after an earlier telling arrived late: it fills gaps and corrects nothing. */
    PersonName completed(PersonName told) {
        if (!sameFirstName(told) || told.lastName == null) {
            return this;
        }
        if (lastName == null) {
            return new PersonName(firstName, told.infix, told.lastName);
        }
        return infix == null && sameLastName(told) ? new PersonName(firstName, told.infix, lastName) : this;
    }

    /** What is known after somebody wrote the name anew; without a last name the one that is known stays. */
    PersonName replaced(PersonName written) {
        return written.lastName == null ? new PersonName(written.firstName, infix, lastName) : written;
    }

    private boolean sameFirstName(PersonName other) {
        return same(firstName, other.firstName);
    }

    private boolean sameLastName(PersonName other) {
        return same(lastName, other.lastName);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(folded(one), folded(other));
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

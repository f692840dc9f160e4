package nl.rentguy.events;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as they presented themselves.
 *
 * @param infix Dutch tussenvoegsel ("van de", "ter", "in 't"), as written; not part of the sort name
 * @param email normalised: trimmed, domain in lower-case ASCII, local part in lower case
 * @param phone E.164, or null when none was given
 */
public record Person(
        @PersonalData String firstName,
        @PersonalData @Nullable String infix,
        @PersonalData @Nullable String lastName,
        @PersonalData String email,
        @PersonalData @Nullable String phone,
        Language language) {

    /** The same person under another address, normalised. */
    public Person withEmail(String address) {
        return new Person(firstName, infix, lastName, address, phone, language);
    }

    /** The same person under another phone number, in E.164 form, or under none. */
    public Person withPhone(@Nullable String number) {
        return new Person(firstName, infix, lastName, email, number, language);
    }

    /** First name, infix and last name, as one reads it aloud. */
    public String fullName() {
        return Stream.of(firstName, infix, lastName)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}

package nl.rentguy.sync.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/** A contact of RentGuy's. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactChange(
        String firstName,
        @Nullable String infix,
        String lastName,
        String email,
        @Nullable String phone,
        String language) {
    /** What stands at RentGuy where we know no last name. */
    private static final String NO_LAST_NAME = "-";

    ContactChange {
        Objects.requireNonNull(firstName, "firstName");
        Objects.requireNonNull(lastName, "lastName");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(language, "language");
    }

    Person person() {
        return new Person(
                firstName,
                infix,
                NO_LAST_NAME.equals(lastName) ? null : lastName,
                email,
                phone,
                language.startsWith("nl") ? Language.NL : Language.EN);
    }
}

package nl.rentguy.notification.mail;

import java.util.regex.Pattern;
import nl.rentguy.notification.delivery.DeliveryRefused;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox with a name beside it.
 *
 * @param email safe to put into a header and an SMTP command
 * @param name anything
 */
record Address(String email, @Nullable String name) {

    private static final Pattern MAILBOX =
            Pattern.compile("[^\\s\\p{Cc}@<>()\\[\\],;:\\\\\"]{1,64}@[A-Za-z0-9.-]{1,190}");

    /** A recipient somebody typed; refused when it is not one plain mailbox. */
    static Address of(String email, @Nullable String name) {
        if (!MAILBOX.matcher(email).matches()) {
            throw new DeliveryRefused("the recipient is not an e-mail address");
        }
        return new Address(email, name);
    }

    String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    /** The value of a From, To or Reply-To header. */
    String header() {
        return name == null || name.isBlank() ? email : EncodedWord.of(name.strip()) + " <" + email + ">";
    }
}

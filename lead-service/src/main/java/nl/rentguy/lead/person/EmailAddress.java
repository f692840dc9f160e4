package nl.rentguy.lead.person;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses, in the one form in which they are compared. */
public final class EmailAddress {
    /** RFC 5321 §4.5.3.1.3: a path has at most 256 octets, two of them angle brackets. */
    private static final int MAX_LENGTH = 254;

    /** Quotes, comments, blanks and control characters: some are legal, none is in an address a person has. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\",;<>()]");

    /** IDNA 2003, which Java knows, sends mail for these to another domain than IDNA 2008 (RFC 5894 §7.2) would. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\\u200c\\u200d]");

    private static final EmailValidator VALIDATOR = JMail.validator()
            .disallowIpDomain()
            .requireTopLevelDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace();

    private EmailAddress() {}

    /** Trimmed, NFC, lower case, the domain in ASCII (RFC 3490); empty when it is not an address. */
    public static Optional<String> normalise(String written) {
        String address = Normalizer.normalize(written.trim(), Normalizer.Form.NFC);
        if (address.length() > MAX_LENGTH
                || UNWANTED.matcher(address).find()
                || AMBIGUOUS.matcher(domainOf(address)).find()
                || !VALIDATOR.isValid(address)) {
            return Optional.empty();
        }
        int at = address.lastIndexOf('@');
        try {
            String domain = IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            String normalised = (address.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
            return Optional.of(normalised).filter(text -> text.length() <= MAX_LENGTH);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}

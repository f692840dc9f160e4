package nl.rentguy.crm.contact;

import java.net.IDN;
import java.util.Locale;

/** The form in which e-mail addresses are compared: exactly, after normalising, never by pattern. */
public final class EmailAddress {
    private EmailAddress() {}

    /**
     * Trimmed, local part in lower case, domain in lower-case ASCII. Normalising twice changes nothing.
     *
     * @throws IllegalArgumentException when there is no local part or no domain
     */
    public static String normalise(String written) {
        String address = written.trim().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw new IllegalArgumentException("no e-mail address");
        }
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }
}

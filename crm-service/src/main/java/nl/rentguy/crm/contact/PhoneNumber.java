package nl.rentguy.crm.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Phone numbers as staff type them. */
final class PhoneNumber {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /**
     * The E.164 form. A leading blank counts as the plus sign it was before the query string was decoded.
     *
     * @param country ISO 3166-1 alpha-2 of numbers written without one
     * @throws IllegalArgumentException when it is no phone number
     */
    static String e164(String written, String country) {
        String number = written.startsWith(" ") ? "+" + written.trim() : written;
        try {
            return NUMBERS.format(NUMBERS.parse(number, country), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("no phone number", e);
        }
    }
}

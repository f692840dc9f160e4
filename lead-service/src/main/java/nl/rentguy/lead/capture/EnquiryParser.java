package nl.rentguy.lead.capture;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rentguy.events.Campaign;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.lead.model.Enquiry;
import nl.rentguy.lead.person.EmailAddress;
import nl.rentguy.lead.person.PersonName;
import nl.rentguy.lead.person.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Checks one form field by field and normalises it; collects every reason instead of stopping at the first. */
final class EnquiryParser {
    private static final int NAME = 100;
    private static final int SHORT = 200;
    private static final int MESSAGE = 5000;
    private static final int MAX_GUESTS = 100_000;
    private static final int MAX_YEARS_AHEAD = 5;
    private static final Pattern GUESTS = Pattern.compile("[0-9]{1,6}");

    private final SubmittedForm form;
    private final Tenant tenant;
    private final Clock clock;
    private final @Nullable Language acceptLanguage;
    private final List<FieldError> errors = new ArrayList<>();

    EnquiryParser(SubmittedForm form, Tenant tenant, Clock clock, @Nullable Language acceptLanguage) {
        this.form = form;
        this.tenant = tenant;
        this.clock = clock;
        this.acceptLanguage = acceptLanguage;
    }

    /** Either an enquiry or the reasons why it is none. */
    sealed interface Result {
        record Valid(Enquiry enquiry) implements Result {}

        record Invalid(List<FieldError> errors) implements Result {}
    }

    Result parse() {
        PersonName name = name();
        String email = required("email", EmailAddress::normalise, "an e-mail address such as naam@voorbeeld.nl");
        String phone = optional(
                "phone",
                written -> PhoneNumber.normalise(written, tenant.country()),
                "a phone number such as 06 12345678 or +32 470 12 34 56");
        EventType eventType = required(
                "eventType",
                EnquiryParser::eventType,
                "wedding, corporate, private-party, festival, equipment-only, other");
        LocalDate date = optional("eventDate", EnquiryParser::date, "a date such as 2027-06-12");
        checkDate(date);
        Integer guests = optional("guests", EnquiryParser::guests, "a whole number from 1 to " + MAX_GUESTS);
        String textVersion = text("consent.textVersion", 50);
        require("consent.textVersion", textVersion, "the version of the privacy text that was shown");
        Boolean marketing = optional("consent.marketing", EnquiryParser::yesOrNo, "true or false");
        Language language = optional("language", EnquiryParser::language, "nl, en");
        String location = text("location", SHORT);
        String packageInterest = text("package", SHORT);
        String message = text("message", MESSAGE);
        String source = text("source", 50);
        Campaign campaign = campaign();
        if (!errors.isEmpty() || email == null || eventType == null || textVersion == null) {
            return new Result.Invalid(List.copyOf(errors));
        }
        return new Result.Valid(new Enquiry(
                new Person(name.first(), name.infix(), name.last(), email, phone, orDefault(language)),
                eventType,
                date,
                guests,
                location,
                packageInterest,
                message,
                source == null ? "website" : source,
                campaign,
                textVersion,
                Boolean.TRUE.equals(marketing)));
    }

    private Language orDefault(@Nullable Language chosen) {
        if (chosen != null) {
            return chosen;
        }
        return acceptLanguage != null ? acceptLanguage : tenant.language();
    }

    private PersonName name() {
        String full = text("name", 2 * NAME);
        String first = text("firstName", NAME);
        String infix = text("infix", 30);
        String last = text("lastName", NAME);
        if (first != null) {
            return PersonName.of(first, infix, last);
        }
        require("name", full, "name, or firstName with infix and lastName");
        if (full == null) {
            return PersonName.parse("?");
        }
        boolean lastIsMissing = last != null && !(" " + full).endsWith(" " + last);
        return lastIsMissing ? PersonName.of(full, infix, last) : PersonName.parse(full);
    }

    private @Nullable Campaign campaign() {
        Campaign campaign = new Campaign(
                text("campaign.source", SHORT),
                text("campaign.medium", SHORT),
                text("campaign.name", SHORT),
                text("campaign.term", SHORT),
                text("campaign.content", SHORT));
        return campaign.equals(new Campaign(null, null, null, null, null)) ? null : campaign;
    }

    private @Nullable String text(String field, int max) {
        String written = form.get(field);
        if (written == null) {
            return null;
        }
        String clean = Blanks.strip(Normalizer.normalize(Blanks.withoutDisguise(written), Normalizer.Form.NFC));
        if (clean.codePointCount(0, clean.length()) > max) {
            errors.add(new FieldError(field, "length", "at most " + max + " characters"));
        }
        return clean.isEmpty() ? null : clean;
    }

    private void require(String field, @Nullable Object value, String allowed) {
        if (value == null) {
            errors.add(new FieldError(field, "required", allowed));
        }
    }

    private <T> @Nullable T required(String field, Function<String, Optional<T>> parser, String allowed) {
        require(field, written(field), allowed);
        return optional(field, parser, allowed);
    }

    private <T> @Nullable T optional(String field, Function<String, Optional<T>> parser, String allowed) {
        String written = written(field);
        if (written == null) {
            return null;
        }
        Optional<T> value = parser.apply(written);
        if (value.isEmpty()) {
            errors.add(new FieldError(field, "format", allowed));
        }
        return value.orElse(null);
    }

    private @Nullable String written(String field) {
        String text = form.get(field);
        String stripped = text == null ? "" : Blanks.strip(text);
        return stripped.isEmpty() ? null : stripped;
    }

    private void checkDate(@Nullable LocalDate date) {
        if (date == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(tenant.timeZone()));
        if (date.isBefore(today)) {
            errors.add(new FieldError("eventDate", "past", "today (" + today + ") or later"));
        } else if (date.isAfter(today.plusYears(MAX_YEARS_AHEAD))) {
            errors.add(new FieldError("eventDate", "too-far", "at most " + MAX_YEARS_AHEAD + " years ahead"));
        }
    }

    private static Optional<EventType> eventType(String written) {
        try {
            return Optional.of(EventType.of(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Language> language(String written) {
        try {
            return Optional.of(Language.of(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> guests(String written) {
        return GUESTS.matcher(written).matches()
                ? Optional.of(Integer.valueOf(written)).filter(guests -> guests >= 1 && guests <= MAX_GUESTS)
                : Optional.empty();
    }

    private static Optional<Boolean> yesOrNo(String written) {
        return switch (written) {
            case "true", "on", "yes", "ja", "1" -> Optional.of(true);
            case "false", "off", "no", "nee", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

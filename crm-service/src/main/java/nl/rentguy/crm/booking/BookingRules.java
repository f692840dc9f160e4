package nl.rentguy.crm.booking;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Checks a request to book and names every field that is wrong. The limits are those of RentGuy's API. */
final class BookingRules {
    private static final int MAX_LOCATION = 200;
    private static final int MAX_LINES = 200;
    private static final int MAX_QUANTITY = 10_000;
    private static final int MAX_ROLES = 50;
    private static final int MAX_COUNT = 100;
    private static final Pattern SKU = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ROLE = Pattern.compile("[^\\p{Cntrl}]{0,49}[^\\p{Cntrl}\\s]");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

    private final List<FieldError> errors = new ArrayList<>();

    private BookingRules() {}

    /**
     * The terms a request asks for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with one entry per refused field
     */
    static BookingTerms check(BookingRequest sent) {
        return new BookingRules().checked(sent);
    }

    private BookingTerms checked(BookingRequest sent) {
        BookingStatus status = status(sent.status());
        Instant startsAt = moment("startsAt", sent.startsAt());
        Instant endsAt = moment("endsAt", sent.endsAt());
        if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
            refuse("endsAt", "range", "after startsAt");
        }
        String location = location(sent.location());
        List<EquipmentLine> equipment = equipment(sent.equipment() == null ? List.of() : sent.equipment());
        List<CrewRole> crewRoles = crewRoles(sent.crewRoles() == null ? List.of() : sent.crewRoles());
        if (status == null || startsAt == null || endsAt == null || !errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new BookingTerms(status, startsAt, endsAt, location, equipment, crewRoles);
    }

    private @Nullable BookingStatus status(@Nullable String text) {
        String allowed = "option, confirmed, cancelled";
        if (text == null || text.isBlank()) {
            refuse("status", "required", allowed);
            return null;
        }
        try {
            return BookingStatus.of(text);
        } catch (IllegalArgumentException e) {
            refuse("status", "unknown", allowed);
            return null;
        }
    }

    private @Nullable Instant moment(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            refuse(field, "required", "ISO 8601 with offset");
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
                refuse(field, "range", "2000 to 2100");
            }
            return moment;
        } catch (DateTimeException e) {
            refuse(field, "format", "ISO 8601 with offset, e.g. 2027-06-12T16:00:00+02:00");
            return null;
        }
    }

    private @Nullable String location(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_LOCATION) {
            refuse("location", "length", "at most " + MAX_LOCATION + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            refuse("location", "format", "no NUL characters");
        }
        return text.trim();
    }

    private List<EquipmentLine> equipment(List<BookingRequest.@Nullable Line> sent) {
        atMost("equipment", sent, MAX_LINES);
        List<EquipmentLine> lines = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            BookingRequest.Line line = sent.get(i);
            String at = "equipment." + i;
            String sku =
                    name(at + ".sku", line == null ? null : line.sku(), SKU, "1 to 64 of A-Z a-z 0-9 . _ -", known);
            int quantity = number(at + ".quantity", line == null ? null : line.quantity(), MAX_QUANTITY);
            lines.add(new EquipmentLine(sku, quantity));
        }
        return lines;
    }

    private List<CrewRole> crewRoles(List<BookingRequest.@Nullable Role> sent) {
        atMost("crewRoles", sent, MAX_ROLES);
        List<CrewRole> roles = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            BookingRequest.Role role = sent.get(i);
            String at = "crewRoles." + i;
            String name = name(at + ".role", role == null ? null : role.role(), ROLE, "1 to 50 characters", known);
            int count = number(at + ".count", role == null ? null : role.count(), MAX_COUNT);
            roles.add(new CrewRole(name, count));
        }
        return roles;
    }

    private void atMost(String field, List<?> sent, int max) {
        if (sent.size() > max) {
            refuse(field, "length", "at most " + max);
        }
    }

    private String name(String field, @Nullable String text, Pattern form, String allowed, Set<String> known) {
        if (text == null || text.isBlank()) {
            refuse(field, "required", allowed);
            return "";
        }
        if (!form.matcher(text).matches()) {
            refuse(field, "format", allowed);
        }
        if (!known.add(text)) {
            refuse(field, "duplicate", "each at most once");
        }
        return text;
    }

    private int number(String field, @Nullable BigDecimal sent, int max) {
        if (sent == null) {
            refuse(field, "required", "1 to " + max);
            return 0;
        }
        boolean whole = sent.stripTrailingZeros().scale() <= 0;
        if (!whole || sent.signum() < 1 || sent.compareTo(BigDecimal.valueOf(max)) > 0) {
            refuse(field, "range", "a whole number from 1 to " + max);
            return 0;
        }
        return sent.intValue();
    }

    private void refuse(String field, String code, String allowed) {
        errors.add(new FieldError(field, code, allowed));
    }
}

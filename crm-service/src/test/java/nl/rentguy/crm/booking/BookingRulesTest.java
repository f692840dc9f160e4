package nl.rentguy.crm.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.rentguy.crm.booking.BookingRequest.Line;
import nl.rentguy.crm.booking.BookingRequest.Role;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import nl.rentguy.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingRulesTest {
    private static final String START = "2027-06-12T18:00:00+02:00";
    private static final String END = "2027-06-13T02:30:00+02:00";

    @Test
    void whatIsAskedForIsTakenOver() {
        // Given
        var sent = new BookingRequest(
                "confirmed",
                START,
                END,
                " Kasteel de Haar ",
                List.of(new Line("dj-set", BigDecimal.ONE), new Line("uplight", new BigDecimal("8.0"))),
                List.of(new Role("dj", BigDecimal.ONE)));

        // When
        BookingTerms terms = BookingRules.check(sent);

        // Then
        assertThat(terms.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(terms.startsAt()).isEqualTo("2027-06-12T16:00:00Z");
        assertThat(terms.location()).isEqualTo("Kasteel de Haar");
        assertThat(terms.equipment()).containsExactly(new EquipmentLine("dj-set", 1), new EquipmentLine("uplight", 8));
        assertThat(terms.crewRoles()).containsExactly(new CrewRole("dj", 1));
    }

    @Test
    void nothingButStatusAndTimesIsRequired() {
        // When
        BookingTerms terms = BookingRules.check(new BookingRequest("option", START, END, " ", null, null));

        // Then
        assertThat(terms.location()).isNull();
        assertThat(terms.equipment()).isEmpty();
        assertThat(terms.crewRoles()).isEmpty();
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        // Given
        var sent = new BookingRequest(
                "maybe",
                null,
                "tomorrow",
                "x".repeat(201),
                Arrays.asList(new Line("dj set", new BigDecimal("1.5")), null, new Line("uplight", BigDecimal.ZERO)),
                List.of(new Role("dj", new BigDecimal(101)), new Role("dj", BigDecimal.ONE), new Role(" ", null)));

        // When
        var errors = refused(sent);

        // Then
        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("status", "unknown"),
                        tuple("startsAt", "required"),
                        tuple("endsAt", "format"),
                        tuple("location", "length"),
                        tuple("equipment.0.sku", "format"),
                        tuple("equipment.0.quantity", "range"),
                        tuple("equipment.1.sku", "required"),
                        tuple("equipment.1.quantity", "required"),
                        tuple("equipment.2.quantity", "range"),
                        tuple("crewRoles.0.count", "range"),
                        tuple("crewRoles.1.role", "duplicate"),
                        tuple("crewRoles.2.role", "required"),
                        tuple("crewRoles.2.count", "required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {START, "2027-06-12T15:59:59Z"})
    void anEndThatIsNotAfterTheStartIsRefused(String end) {
        assertThat(refused(new BookingRequest("option", START, end, null, null, null)))
                .extracting(FieldError::field, FieldError::allowed)
                .containsExactly(tuple("endsAt", "after startsAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
    void anotherCenturyIsRefused(String end) {
        assertThat(refused(new BookingRequest("option", "2000-01-01T00:00:00Z", end, null, null, null)))
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple("endsAt", "range"));
    }

    @Test
    void noMoreThanRentguyTakes() {
        // Given
        var sent = new BookingRequest(
                "option",
                START,
                END,
                null,
                Collections.nCopies(201, new Line("dj-set", BigDecimal.ONE)),
                Collections.nCopies(51, new Role("dj", BigDecimal.ONE)));

        // When
        var errors = refused(sent);

        // Then
        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple("equipment", "length"), tuple("crewRoles", "length"));
    }

    @SuppressWarnings("unchecked")
    private static List<FieldError> errors(HttpProblem problem) {
        return (List<FieldError>) problem.getParameters().get("errors");
    }

    private static List<FieldError> refused(BookingRequest sent) {
        return errors(catchThrowableOfType(HttpProblem.class, () -> BookingRules.check(sent)));
    }
}

package nl.rentguy.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.lead.model.Enquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnquiryParserTest {
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");

    @Test
    void theSmallestFormIsAnEnquiry() {
        // When
        Enquiry enquiry = enquiry(Map.of());

        // Then
        assertThat(enquiry.person().email()).isEqualTo("sanne@voorbeeld.nl");
        assertThat(enquiry.person().language()).isEqualTo(Language.NL);
        assertThat(enquiry.eventType()).isEqualTo(EventType.WEDDING);
        assertThat(enquiry.source()).isEqualTo("website");
        assertThat(enquiry.campaign()).isNull();
        assertThat(enquiry.consentMarketing()).isFalse();
    }

    @Test
    void anEmptyFormNamesEveryRequiredField() {
        // When
        var result = new EnquiryParser(form(new TreeMap<>()), tenant(), clock(NOON), null).parse();

        // Then
        assertThat(errors(result))
                .extracting(FieldError::field)
                .containsExactly("name", "email", "eventType", "consent.textVersion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "consent.textVersion"})
    void aFieldOfControlCharactersOnlyIsMissing(String field) {
        // When
        List<FieldError> errors = errorsWith(field, "\u0000\u202e\u0007");

        // Then
        assertThat(errors).extracting(FieldError::field, FieldError::code).containsExactly(tuple(field, "required"));
    }

    @ParameterizedTest
    @CsvSource({"name, 200", "location, 200", "package, 200", "message, 5000", "source, 50", "campaign.term, 200"})
    void aTextIsAcceptedUpToItsLength(String field, int length) {
        // When
        Enquiry accepted = enquiry(Map.of(field, "🎧".repeat(length)));

        // Then
        assertThat(accepted).isNotNull();
        assertThat(errorsWith(field, "🎧".repeat(length + 1)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple(field, "length"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "100000, true",
        "0, false",
        "100001, false",
        "-1, false",
        "1.5, false",
        "٣, false",
        "veel, false"
    })
    void guestsAreAWholeNumberWithinReason(String guests, boolean accepted) {
        // When
        var result = parse(Map.of("guests", guests), NOON);

        // Then
        assertThat(result instanceof EnquiryParser.Result.Valid).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        // Half past midnight in Amsterdam is still the day before in UTC.
        "2026-06-01T22:30:00Z, 2026-06-02, ok",
        "2026-06-01T22:30:00Z, 2026-06-01, past",
        "2026-06-01T21:59:59Z, 2026-06-01, ok",
        // The night the clocks go back, 2026-10-25: 25 hours, both of them today.
        "2026-10-25T00:30:00Z, 2026-10-25, ok",
        "2026-10-25T22:59:59Z, 2026-10-25, ok",
        "2026-10-25T23:00:00Z, 2026-10-25, past",
        // The night the clocks go forward, 2026-03-29.
        "2026-03-28T22:59:59Z, 2026-03-28, ok",
        "2026-03-28T23:00:00Z, 2026-03-28, past",
        "2026-03-29T21:59:59Z, 2026-03-29, ok",
        "2026-03-29T22:00:00Z, 2026-03-29, past",
        "2026-06-01T10:00:00Z, 2031-06-01, ok",
        "2026-06-01T10:00:00Z, 2031-06-02, too-far",
        "2026-06-01T10:00:00Z, 2027-02-29, format",
        "2026-06-01T10:00:00Z, 12-06-2027, format",
        "2026-06-01T10:00:00Z, morgen, format"
    })
    void todayIsTheTenantsToday(Instant now, String date, String expected) {
        // When
        var result = parse(Map.of("eventDate", date), now);

        // Then
        if (expected.equals("ok")) {
            assertThat(((EnquiryParser.Result.Valid) result).enquiry().eventDate())
                    .isEqualTo(LocalDate.parse(date));
        } else {
            assertThat(errors(result))
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly(tuple("eventDate", expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "on, true", "ja, true", "1, true", "false, false", "nee, false", "0, false"})
    void marketingConsentIsReadAsFormsSendIt(String written, boolean given) {
        // When
        Enquiry enquiry = enquiry(Map.of("consent.marketing", written));

        // Then
        assertThat(enquiry.consentMarketing()).isEqualTo(given);
    }

    @Test
    void anUnclearMarketingConsentIsNoConsent() {
        // When
        List<FieldError> errors = errorsWith("consent.marketing", "misschien");

        // Then
        assertThat(errors).extracting(FieldError::field).containsExactly("consent.marketing");
    }

    @Test
    void theBrowsersLanguageCountsWhereTheFormHasNone() {
        // When
        var result = new EnquiryParser(form(filled()), tenant(), clock(NOON), Language.EN).parse();

        // Then
        assertThat(((EnquiryParser.Result.Valid) result).enquiry().person().language())
                .isEqualTo(Language.EN);
    }

    @Test
    void bidirectionalTricksLeaveTheTextAndLinesStay() {
        // When
        Enquiry enquiry = enquiry(Map.of("message", "a\u202eb\nc\u2066d\re"));

        // Then
        assertThat(enquiry.message()).isEqualTo("ab\ncde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\ufeff", "\u2003 \u200e"})
    void invisibleCharactersAroundAValueDoNotCount(String invisible) {
        // When
        Enquiry enquiry = enquiry(Map.of(
                "email", "sanne@voorbeeld.nl" + invisible,
                "phone", invisible + "06 12345678" + invisible,
                "eventType", "wedding" + invisible,
                "location", invisible + "Utrecht" + invisible,
                "message", invisible));

        // Then
        assertThat(enquiry.person().email()).isEqualTo("sanne@voorbeeld.nl");
        assertThat(enquiry.person().phone()).isEqualTo("+31612345678");
        assertThat(enquiry.location()).isEqualTo("Utrecht");
        assertThat(enquiry.message()).isNull();
    }

    @Test
    void anAddressOfInvisibleCharactersIsMissing() {
        // When
        List<FieldError> errors = errorsWith("email", "\u00a0\u200b");

        // Then
        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple("email", "required"))
                .doesNotContain(tuple("email", "format"));
    }

    @Test
    void anEmojiAtTheEndStaysWhole() {
        // Given
        String england = new String(new int[] {0x1F3F4, 0xE0067, 0xE0062, 0xE0065, 0xE006E, 0xE0067, 0xE007F}, 0, 7);

        // When
        Enquiry enquiry = enquiry(Map.of("message", "Come on " + england));

        // Then
        assertThat(enquiry.message()).endsWith(england);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jan         | de Boer | Jan | de | Boer
            Jan         | Boer    | Jan |    | Boer
            Jan de Boer | de Boer | Jan | de | Boer
            Jan de Boer | Boer    | Jan | de | Boer
            Jan Boer    |         | Jan |    | Boer
            """)
    void aLastNameBesideTheFullNameIsKept(
            String name, String last, String expectedFirst, String expectedInfix, String expectedLast) {
        // When
        Enquiry enquiry = enquiry(last == null ? Map.of("name", name) : Map.of("name", name, "lastName", last));

        // Then
        assertThat(enquiry.person())
                .extracting(Person::firstName, Person::infix, Person::lastName)
                .containsExactly(expectedFirst, expectedInfix, expectedLast);
    }

    @Test
    void everyRefusedFieldIsNamedAtOnce() {
        // When
        var result = parse(
                Map.of("email", "x", "phone", "12", "eventType", "circus", "language", "fr", "guests", "0"), NOON);

        // Then
        assertThat(errors(result))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("email", "phone", "eventType", "language", "guests");
    }

    private static Enquiry enquiry(Map<String, String> more) {
        var result = parse(more, NOON);
        assertThat(result).isInstanceOf(EnquiryParser.Result.Valid.class);
        return ((EnquiryParser.Result.Valid) result).enquiry();
    }

    private static List<FieldError> errorsWith(String field, String value) {
        return errors(parse(Map.of(field, value), NOON));
    }

    private static List<FieldError> errors(EnquiryParser.Result result) {
        assertThat(result).isInstanceOf(EnquiryParser.Result.Invalid.class);
        return ((EnquiryParser.Result.Invalid) result).errors();
    }

    private static EnquiryParser.Result parse(Map<String, String> more, Instant now) {
        SortedMap<String, String> fields = filled();
        fields.putAll(more);
        return new EnquiryParser(form(fields), tenant(), clock(now), null).parse();
    }

    private static SortedMap<String, String> filled() {
        return new TreeMap<>(Map.of(
                "name", "Sanne van de Vries",
                "email", "sanne@voorbeeld.nl",
                "eventType", "wedding",
                "consent.textVersion", "2026-01"));
    }

    private static SubmittedForm form(SortedMap<String, String> fields) {
        return new SubmittedForm(fields);
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static Tenant tenant() {
        return new Tenant(
                "mr-dj",
                "Mr. DJ",
                Language.NL,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                "EUR",
                new Tenant.Brand("", "", "", "", "", "", "", Map.of()),
                List.of(),
                new Tenant.Intake("role:sales", "sales"),
                new Tenant.Operations("role:operations", "operations@disco.example", "operations"),
                List.of());
    }
}

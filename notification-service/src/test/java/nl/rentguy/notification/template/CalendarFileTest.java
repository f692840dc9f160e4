package nl.rentguy.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.notification.fixture.TenantFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
    private static final Templates TEMPLATES = new Templates();
    private static final Tenant TENANT = TenantFixture.discoAndSons();

    @Test
    void aPlannedBookingIsAnEntryThatACalendarReads() throws Exception {
        // Given
        Map<String, String> values = sample("booking-planned");

        // When
        Calendar calendar = calendar("booking-planned", values);

        // Then
        VEvent event = (VEvent) calendar.getComponents().getFirst();
        assertThat(text(calendar, "METHOD")).isEqualTo("PUBLISH");
        assertThat(text(event, "UID")).isEqualTo(values.get("calendarId") + "@disco.example");
        assertThat(text(event, "DTSTART")).isEqualTo("20270612T160000Z");
        assertThat(text(event, "DTEND")).isEqualTo("20270612T230000Z");
        assertThat(text(event, "DTSTAMP")).isEqualTo("20261121T161030Z");
        assertThat(text(event, "SEQUENCE")).isEqualTo("0");
        assertThat(text(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(text(event, "SUMMARY")).isEqualTo("Disco & Zonen – Bruiloft");
        assertThat(text(event, "LOCATION")).isEqualTo("Kasteel de Haar, Utrecht");
        assertThat(text(event, "ORGANIZER")).isEqualTo("mailto:hallo@disco.example");
    }

    @Test
    void aCancelledBookingTakesTheSameEntryBack() throws Exception {
        // Given
        Map<String, String> values = sample("booking-cancelled");

        // When
        Calendar calendar = calendar("booking-cancelled", values);

        // Then
        VEvent event = (VEvent) calendar.getComponents().getFirst();
        assertThat(text(calendar, "METHOD")).isEqualTo("CANCEL");
        assertThat(text(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(text(event, "UID")).isEqualTo(values.get("calendarId") + "@disco.example");
        assertThat(text(event, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void noValueAddsALineOfItsOwn() throws Exception {
        // Given
        Map<String, String> values = sample("booking-planned");
        values.put("location", "Zaal 1\r\nATTENDEE:mailto:victim@voorbeeld.nl\r\nX");

        // When
        Calendar calendar = calendar("booking-planned", values);

        // Then
        VEvent event = (VEvent) calendar.getComponents().getFirst();
        assertThat(event.getProperties("ATTENDEE")).isEmpty();
        assertThat(text(event, "LOCATION")).startsWith("Zaal 1").contains("ATTENDEE:");
    }

    @Test
    void aMailThatIsComposedAgainCarriesTheSameBytes() {
        // Given
        Map<String, String> values = sample("booking-moved");
        RenderedMail first = TEMPLATES.mail("booking-moved", Language.EN, values, TENANT);

        // When
        RenderedMail again = TEMPLATES.mail("booking-moved", Language.EN, values, TENANT);

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(first.calendar()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startsAt", "endsAt", "calendarAt", "calendarSequence"})
    void aValueNoCalendarCouldReadIsRefusedByName(String name) {
        // Given
        Map<String, String> values = sample("booking-planned");
        values.put(name, "soon");

        // When, Then
        assertThatThrownBy(() -> TEMPLATES.mail("booking-planned", Language.NL, values, TENANT))
                .isInstanceOf(CannotRender.class)
                .hasMessageContaining(name);
    }

    private static Map<String, String> sample(String template) {
        return new HashMap<>(TEMPLATES.sample(template, TENANT, Language.NL));
    }

    private static Calendar calendar(String template, Map<String, String> values) throws Exception {
        CalendarFile file =
                TEMPLATES.mail(template, Language.NL, values, TENANT).calendar();
        assertThat(file).isNotNull();
        return new CalendarBuilder().build(new StringReader(file.text()));
    }

    private static String text(net.fortuna.ical4j.model.PropertyContainer of, String name) {
        return of.getRequiredProperty(name).getValue();
    }
}

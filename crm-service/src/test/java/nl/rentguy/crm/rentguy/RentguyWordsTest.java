package nl.rentguy.crm.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.crm.activity.Wording;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentConflict;
import nl.rentguy.events.Language;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RentguyWordsTest {
    private static final UUID ID = UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private final RentguyWords dutch = new RentguyWords(Language.NL, ZONE, "Bruiloft Sanne");
    private final RentguyWords english = new RentguyWords(Language.EN, ZONE, "Bruiloft Sanne");

    @Test
    void aTenantReadsItsOwnLanguage() {
        assertThat(english.equipmentMissing(List.of(new EquipmentConflict("dj-set", 2, 1))))
                .isEqualTo(new Wording("Too few free: dj-set – Bruiloft Sanne", "dj-set: 2 needed, 1 free"));
        assertThat(english.statusChanged(BookingStatus.OPTION, BookingStatus.CANCELLED)
                        .title())
                .isEqualTo("Booking changed in RentGuy: option → cancelled – Bruiloft Sanne");
        assertThat(dutch.projectBlocked("no-booking").text()).contains("Leg de boeking vast");
        assertThat(english.projectBlocked("no-booking").text()).contains("Book it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-booking", "booking-cancelled", "deal-unknown"})
    void whatIsInTheWayOfAProjectIsSaidInWords(String reason) {
        // When
        Wording wording = dutch.projectBlocked(reason);

        // Then
        assertThat(wording.text()).isNotBlank().doesNotContain(reason);
        assertThat(english.projectBlocked(reason).text()).isNotBlank().isNotEqualTo(wording.text());
    }

    @Test
    void aRefusalSaysWhyAndWhatToDo() {
        assertThat(english.refused(new RentguySyncFailed(ID, SubjectType.BOOKING, ID, 2, "unknown sku", 1)))
                .isEqualTo(new Wording(
                        "RentGuy refuses the booking – Bruiloft Sanne",
                        "unknown sku\nCorrect the data here, and it is delivered anew; or look at it with"
                                + " GET /integrations/rentguy/deliveries?state=exhausted&entityId=" + ID
                                + " and retry it there."));
    }

    @Test
    void aReasonNobodyTranslatedIsShownAsItIs() {
        assertThat(dutch.projectBlocked("The workspace is full").text()).isEqualTo("The workspace is full");
    }

    @Test
    void aTitleNamesTheFirstAndTheTextAll() {
        // Given
        var conflicts = Stream.of("a", "b", "c", "d")
                .map(sku -> new EquipmentConflict(sku, 1, 0))
                .toList();

        // When
        Wording wording = dutch.equipmentMissing(conflicts);

        // Then
        assertThat(wording.title()).isEqualTo("Te weinig vrij: a, b, c … – Bruiloft Sanne");
        assertThat(wording.text()).hasLineCount(4).endsWith("d: 1 nodig, 0 vrij");
    }

    @Test
    void nobodyFoundIsSaidByRole() {
        assertThat(english.crewMissing(new CrewMatched(
                        ID, ID, "none", List.of(), List.of(new CrewRole("dj", 1), new CrewRole("technician", 2)))))
                .isEqualTo(new Wording(
                        "Crew is missing: 1× dj, 2× technician – Bruiloft Sanne",
                        "Needed: 1× dj\nNeeded: 2× technician"));
    }

    @Test
    void timesAreTheTenantsOwn() {
        // Given
        var moved = new BookingUpdated(
                ID,
                ID,
                ID,
                BookingStatus.OPTION,
                Instant.parse("2027-10-31T00:30:00Z"),
                Instant.parse("2027-10-31T01:30:00Z"),
                null,
                List.of(),
                List.of());

        // When
        Wording wording = english.moved(moved);

        // Then
        assertThat(wording.text()).isEqualTo("Now from Sun 31 Oct 2027 02:30 to Sun 31 Oct 2027 02:30");
    }
}

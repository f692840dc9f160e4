package nl.rentguy.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rentguy.events.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTitleTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    wedding,        Sanne van de Vries, 2027-06-12, 'Bruiloft Sanne van de Vries, 12-06-2027'
                    corporate,      Zoë 🎧,              2027-01-02, 'Bedrijfsfeest Zoë 🎧, 02-01-2027'
                    private-party,  Jan,                ,           'Feest Jan'
                    festival,       Jan,                ,           'Festival Jan'
                    equipment-only, Jan,                ,           'Verhuur Jan'
                    other,          Jan,                ,           'Aanvraag Jan'
                    """)
    void isHowStaffCallIt(String occasion, String name, LocalDate date, String title) {
        // When
        String made = DealTitle.of(EventType.of(occasion), name, date);

        // Then
        assertThat(made).isEqualTo(title);
    }

    @Test
    void aVeryLongNameIsCutBetweenCharacters() {
        // Given
        String name = "🎧".repeat(150);

        // When
        String made = DealTitle.of(EventType.WEDDING, name, LocalDate.of(2027, 6, 12));

        // Then
        assertThat(made)
                .hasSizeLessThanOrEqualTo(200)
                .startsWith("Bruiloft 🎧🎧")
                .endsWith("🎧…, 12-06-2027");
    }
}

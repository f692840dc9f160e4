package nl.rentguy.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeNotificationsTest {
    @Test
    void theReferenceIsTheEndOfTheId() {
        assertThat(IntakeNotifications.reference(UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10")))
                .isEqualTo("6a0d8c10");
    }

    @Test
    void aLongMessageIsCutBetweenCharacters() {
        // Given
        String message = "x".repeat(498) + "🎧🎧";

        // When
        String cut = IntakeNotifications.shortened(message);

        // Then
        assertThat(cut).isEqualTo("x".repeat(498) + "…").hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void aShortMessageStaysWhole() {
        assertThat(IntakeNotifications.shortened("x".repeat(500))).hasSize(500);
    }
}

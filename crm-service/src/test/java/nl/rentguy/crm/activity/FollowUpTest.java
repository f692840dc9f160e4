package nl.rentguy.crm.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    @Test
    void isDueTheStagesHoursAfterTheClockStarted() {
        // Given
        Instant received = Instant.parse("2027-03-28T00:30:00Z");

        // When
        FollowUp followUp = FollowUp.of(
                UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10"),
                "Bruiloft Sanne de Vries",
                "new-lead",
                "Nieuwe Lead",
                2,
                received,
                "role:sales");

        // Then
        assertThat(followUp.dueAt()).isEqualTo("2027-03-28T02:30:00Z");
        assertThat(followUp.title()).isEqualTo("Opvolgen (Nieuwe Lead): Bruiloft Sanne de Vries");
    }
}

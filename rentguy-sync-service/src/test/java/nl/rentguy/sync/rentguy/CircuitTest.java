package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Circuit circuit = new Circuit(
            new CircuitConfig() {
                @Override
                public int failures() {
                    return 3;
                }

                @Override
                public Duration openFor() {
                    return Duration.ofSeconds(2);
                }
            },
            clock);

    @Test
    void closedItLetsThroughWhatIsFree() {
        // When
        int permits = circuit.permits(3, 8);

        // Then
        assertThat(permits).isEqualTo(5);
    }

    @Test
    void troubleInARowOpensIt() {
        // Given
        trouble(2);

        // When
        circuit.note(Verdict.TIMEOUT);

        // Then
        assertThat(circuit.state()).isEqualTo(Circuit.State.OPEN);
        assertThat(circuit.permits(0, 8)).isZero();
    }

    @Test
    void aProbeCanBeAskedForBeforeTheWaitIsOver() {
        // Given
        trouble(3);

        // When
        circuit.probeNow();

        // Then
        assertThat(circuit.state()).isEqualTo(Circuit.State.HALF_OPEN);
        assertThat(circuit.permits(0, 8)).isEqualTo(1);
    }

    @Test
    void troubleThatIsNotInARowDoesNotOpenIt() {
        // Given
        trouble(2);
        circuit.note(Verdict.REFUSED);

        // When
        trouble(2);

        // Then
        assertThat(circuit.state()).isEqualTo(Circuit.State.CLOSED);
    }

    @Test
    void aWrongKeyOpensIt() {
        // When
        for (int i = 0; i < 3; i++) {
            circuit.note(Verdict.DENIED);
        }

        // Then
        assertThat(circuit.state()).isEqualTo(Circuit.State.OPEN);
    }

    @Test
    void tooManyRequestsDoNotOpenIt() {
        // When
        for (int i = 0; i < 10; i++) {
            circuit.note(Verdict.RATE_LIMITED);
        }

        // Then
        assertThat(circuit.state()).isEqualTo(Circuit.State.CLOSED);
    }

    @Test
    void lateTroubleDoesNotProlongTheWait() {
        // Given
        trouble(3);
        now = now.plusSeconds(1);

        // When
        trouble(5);

        // Then
        now = now.plusSeconds(1);
        assertThat(circuit.state()).isEqualTo(Circuit.State.HALF_OPEN);
    }

    @Test
    void afterTheWaitOneProbeGoesOut() {
        // Given
        trouble(3);

        // When
        now = now.plusSeconds(2);

        // Then
        assertThat(circuit.permits(0, 8)).isEqualTo(1);
        assertThat(circuit.permits(1, 8)).isZero();
    }

    @Test
    void aFailedProbeStartsTheNextWait() {
        // Given
        trouble(3);
        now = now.plusSeconds(2);

        // When
        trouble(1);

        // Then
        assertThat(circuit.state()).isEqualTo(Circuit.State.OPEN);
        now = now.plusSeconds(2);
        assertThat(circuit.state()).isEqualTo(Circuit.State.HALF_OPEN);
    }

    @Test
    void aProbeThatSucceedsClosesIt() {
        // Given
        trouble(3);
        now = now.plusSeconds(2);

        // When
        circuit.note(Verdict.ACCEPTED);

        // Then
        assertThat(circuit.permits(0, 8)).isEqualTo(8);
    }

    private void trouble(int times) {
        for (int i = 0; i < times; i++) {
            circuit.note(Verdict.SERVER_ERROR);
        }
    }
}

package nl.rentguy.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyTimeTest {

    @Test
    void idleWaitingAndGuestsAreNoWork() {
        // Given
        String stat = "cpu  100 20 30 9000 800 4 5 6 50 50\ncpu0 1 1 1 1 1 1 1 1 1 1\n";

        // When
        long nanos = BusyTime.nanos(stat);

        // Then
        assertThat(nanos).isEqualTo(1_650_000_000L);
    }
}

package nl.rentguy.sync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.rentguy.sync.delivery.SyncConfig;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueLoadTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final SyncConfig limits = Defaults.of(SyncConfig.class);

    @ParameterizedTest
    @CsvSource({"10, 600, false", "11, 0, true", "0, 601, true", "0, 0, false", "12, 900, true"})
    void tooManyOrTooOldIsTrouble(long waiting, long seconds, boolean troubled) {
        // Given
        QueueLoad load = new QueueLoad(waiting, NOW.minusSeconds(seconds));

        // When
        List<String> troubles = load.troubles(limits, NOW);

        // Then
        assertThat(!troubles.isEmpty()).isEqualTo(troubled);
    }

    @ParameterizedTest
    @CsvSource({"5, 300, true", "6, 0, false", "0, 301, false", "0, 0, true", "10, 0, false"})
    void troubleIsOverOnlyWellBelowTheLimit(long waiting, long seconds, boolean well) {
        // Given
        QueueLoad load = new QueueLoad(waiting, NOW.minusSeconds(seconds));

        // When
        boolean over = load.isWell(limits, NOW);

        // Then
        assertThat(over).isEqualTo(well);
    }
}

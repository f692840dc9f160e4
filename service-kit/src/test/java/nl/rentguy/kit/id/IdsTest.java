package nl.rentguy.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123Z");

    @Test
    void anIdIsAVersion7UuidThatCarriesItsMillisecond() {
        // When
        UUID id = new Ids(Clock.fixed(NOW, ZoneOffset.UTC)).next();

        // Then
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        // Given
        Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC));

        // When
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }

        // Then
        assertThat(made).hasSize(10_000);
    }
}

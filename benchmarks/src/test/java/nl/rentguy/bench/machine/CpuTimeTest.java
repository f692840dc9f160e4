package nl.rentguy.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CpuTimeTest {
    private static final String BUSY_CHILD_THAT_ENDS =
            "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; echo ended; read line";

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAChildUsedBeforeItEndedCountsForItsParent() throws IOException {
        // Given
        Process parent = new ProcessBuilder("sh", "-c", BUSY_CHILD_THAT_ENDS).start();
        CpuTime cpu = new CpuTime();
        cpu.add("parent", () -> OptionalLong.of(parent.pid()));
        try (BufferedReader lines = parent.inputReader()) {
            lines.readLine();

            // When
            Map<String, Long> nanos = cpu.get();

            // Then
            assertThat(nanos.get("parent")).isGreaterThan(50_000_000L);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aNameWithSpacesAndBracketsIsNoObstacle() {
        // Given
        String stat = "42 (a) b (c)) S 1 42 42 0 -1 4194560 100 200 0 0 7 8 120 30 20 0 1 0 12345 1000 200 0";

        // When
        long nanos = EndedChildren.nanos(stat);

        // Then
        assertThat(nanos).isEqualTo(1_500_000_000L);
    }
}

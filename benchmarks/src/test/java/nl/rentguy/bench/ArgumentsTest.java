package nl.rentguy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final List<String> KNOWN = List.of("lead-capture", "growth");

    @Test
    void withoutANameAllBenchmarksRun() {
        // Given
        List<String> words = List.of("--quick");

        // When
        Arguments arguments = Arguments.of(words, KNOWN);

        // Then
        assertThat(arguments.names()).isEqualTo(KNOWN);
        assertThat(arguments.pace()).isEqualTo(Pace.QUICK);
    }

    @Test
    void aQuickRunIsFiledApart() {
        // Given
        Arguments quick = Arguments.of(List.of("growth", "--quick"), KNOWN);

        // When
        String prefix = quick.prefix("2026-11-21", "growth");

        // Then
        assertThat(prefix).isEqualTo("2026-11-21-growth-quick");
        assertThat(quick.names()).containsExactly("growth");
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        // Given
        List<String> words = List.of("speed");

        // When / Then
        assertThatThrownBy(() -> Arguments.of(words, KNOWN))
                .hasMessage("There is no benchmark \"speed\"; choose of lead-capture, growth.");
    }
}

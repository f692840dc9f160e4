package nl.rentguy.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void optionsMayStandAnywhereAfterTheVerb() {
        // When
        Arguments arguments = Arguments.parse("logs", "-f", "lead-service", "--dir", "/x/y");

        // Then
        assertThat(arguments.verb()).isEqualTo("logs");
        assertThat(arguments.part()).contains("lead-service");
        assertThat(arguments.follow()).isTrue();
        assertThat(arguments.directory()).isEqualTo(Path.of("/x/y"));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Arguments.parse("up", "--deatch"))
                .hasMessage("The option --deatch is not known; ./suite help lists those there are.");
    }
}

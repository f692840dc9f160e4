package nl.rentguy.e2e.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rentguy.e2e.runbook.Runbook.Step;
import org.junit.jupiter.api.Test;

class RunbookTest {

    @Test
    void commandsAndWhatTheyPrintAreFound() {
        // When
        Runbook page = Runbook.of(List.of(
                "# Title", "```sh", "A=1", "echo $A", "```", "prints", "```text", "1", "```", "```sh", "true", "```"));

        // Then
        assertThat(page.steps()).containsExactly(new Step("A=1\necho $A", List.of("1")), new Step("true", List.of()));
    }

    @Test
    void variablesStayFromCommandToCommand() {
        // Given
        try (Shell shell = new Shell()) {
            // When
            shell.run("A=ja");
            Shell.Printed printed = shell.run("echo \"$A\"; false");

            // Then
            assertThat(printed).isEqualTo(new Shell.Printed(1, "ja"));
        }
    }
}

package nl.rentguy.e2e.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.e2e.runbook.Runbook.Step;
import nl.rentguy.platform.Part;
import org.junit.jupiter.api.Test;

/** Every command of docs/runbooks/rentguy.md, in order, with the addresses of this suite for those of the page. */
@WithSuite
class RentguyRunbookScenario {
    private static final Path PAGE = Path.of(System.getProperty("suite.root", ".."), "docs", "runbooks", "rentguy.md");

    @Test
    void everyCommandPrintsWhatThePageSays(Suite suite) {
        // Given
        Runbook page = Runbook.read(PAGE);
        assertThat(page.steps()).hasSizeGreaterThan(10);

        // When
        try (Shell shell = new Shell()) {
            shell.run("set -o pipefail");
            for (Step step : page.steps()) {
                // Then
                requireAsPrinted(shell, step, here(suite, step.command()));
            }
        }
    }

    /** The page says "a moment later" for what follows by events; whoever pastes is slower than a test. */
    private static void requireAsPrinted(Shell shell, Step step, String command) {
        boolean readsOnly = !command.contains(" -X ") && !command.contains(" -d ");
        if (readsOnly) {
            await("what the page says of\n" + step.command())
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> requirePrinted(step, shell.run(command)));
        } else {
            requirePrinted(step, shell.run(command));
        }
    }

    private static void requirePrinted(Step step, Shell.Printed printed) {
        assertThat(printed.status())
                .as("%s%n%s", step.command(), printed.text())
                .isZero();
        for (String line : step.expected()) {
            assertThat(printed.text()).as(step.command()).containsPattern(pattern(line));
        }
    }

    private static Pattern pattern(String line) {
        String[] fixed = line.split("…", -1);
        return Pattern.compile(
                String.join("[^\\n]*?", Stream.of(fixed).map(Pattern::quote).toList()));
    }

    private static String here(Suite suite, String command) {
        return command.replace("http://localhost:8080", suite.gateway())
                .replace(
                        "http://localhost:8180",
                        "http://127.0.0.1:" + suite.part(Part.KEYCLOAK).port())
                .replace(
                        "http://localhost:8190",
                        "http://127.0.0.1:" + suite.part(Part.SIMULATORS).port());
    }
}

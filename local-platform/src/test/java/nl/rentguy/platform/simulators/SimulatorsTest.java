package nl.rentguy.platform.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rentguy.platform.process.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorsTest {

    @TempDir
    Path root;

    @Test
    void nothingIsLeftToTheDevelopersEnvironment() throws IOException {
        // Given
        Path target = Files.createDirectories(root.resolve("simulators/target"));
        Files.createFile(target.resolve("simulators-1.jar"));
        Surroundings surroundings = new Surroundings(root, root, root, false, part -> {});

        // When
        List<String> words = new Simulators(surroundings, 8190, 8080).prepare().words();

        // Then
        assertThat(words)
                .containsSubsequence("--rentguy-api-key", "local-rentguy-key")
                .containsSubsequence("--rentguy-workspaces", "mr-dj-workspace,demo-rentals-workspace")
                .containsSubsequence("--host", "127.0.0.1");
    }
}

package nl.rentguy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatCannotBeUsedIsASentenceAndNoStackTrace() throws IOException {
        // Given
        Path mark = Files.createDirectories(folder.resolve("run/detached"));
        Files.writeString(mark.resolve("in-the-way"), "");

        // When
        int code = Suite.run("stop", "--dir", folder.toString());

        // Then
        assertThat(code).isEqualTo(1);
    }
}

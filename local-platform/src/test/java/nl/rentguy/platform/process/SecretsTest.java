package nl.rentguy.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path run;

    @Test
    void aSecretIsTheSameAtTheNextStartAndItsOwnersAlone() throws IOException {
        // Given
        String made = Secrets.in(run).of("postgres.app");

        // When
        String known = Secrets.in(run).of("postgres.app");

        // Then
        assertThat(known).isEqualTo(made).hasSize(48);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIsTheSameAtTheNextStart() {
        // Given
        String made = Secrets.in(run).key("settings");

        // When
        String known = Secrets.in(run).key("settings");

        // Then
        assertThat(known).isEqualTo(made);
        assertThat(Base64.getDecoder().decode(known)).hasSize(32);
    }

    @Test
    void whatIsKnownOutlivesAWriteThatFails() throws IOException {
        // Given
        String made = Secrets.in(run).of("postgres.app");
        Files.createDirectories(run.resolve("secrets.properties.new/in-the-way"));

        // When
        assertThatThrownBy(() -> Secrets.in(run).of("altcha")).isInstanceOf(UncheckedIOException.class);

        // Then
        assertThat(Secrets.in(run).of("postgres.app")).isEqualTo(made);
    }
}

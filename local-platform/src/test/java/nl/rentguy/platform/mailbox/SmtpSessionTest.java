package nl.rentguy.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSessionTest {

    @TempDir
    Path temporary;

    private Path folder;
    private MailArchive archive;

    @BeforeEach
    void openTheArchive() throws IOException {
        folder = temporary.resolve("mails");
        archive = new MailArchive(folder);
    }

    /** The codes of the answers to these lines, the greeting left out. */
    private List<String> answers(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String said = String.join("\r\n", lines) + "\r\n";
        new SmtpSession(
                        new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)),
                        out,
                        archive,
                        new FailureSwitch(),
                        Clock.systemUTC())
                .run();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 3))
                .toList();
    }

    @Test
    void aGreetingForgetsTheMailThatHadBegun() throws IOException {
        // When
        List<String> answers = answers("MAIL FROM:<a@x>", "RCPT TO:<b@x>", "HELO again", "DATA");

        // Then
        assertThat(answers).containsExactly("250", "250", "250", "503");
    }

    @Test
    void aSecondMailHasToWaitForTheFirst() throws IOException {
        // When
        List<String> answers =
                answers("MAIL FROM:<a@x>", "MAIL FROM:<c@x>", "RCPT TO:<b@x>", "DATA", "", ".", "MAIL FROM:<c@x>");

        // Then
        assertThat(answers).containsExactly("250", "503", "250", "354", "250", "250");
        assertThat(archive.all()).extracting(Mail::from).containsExactly("a@x");
    }

    @Test
    void aMailThatCannotBeStoredMayBeSentAgain() throws IOException {
        // Given
        Files.delete(folder);

        // When
        List<String> answers = answers("MAIL FROM:<a@x>", "RCPT TO:<b@x>", "DATA", "", ".", "QUIT");

        // Then
        assertThat(answers).containsExactly("250", "250", "354", "452", "221");
        assertThat(archive.all()).isEmpty();
    }

    @Test
    void aLineMayBeLongerThanWhatArrivesAtOnce() throws IOException {
        // Given
        String line = "x".repeat(20_000);

        // When
        answers("MAIL FROM:<a@x>", "RCPT TO:<b@x>", "DATA", "Subject: long", "", line, "..", ".");

        // Then
        assertThat(archive.mail("000000001").orElseThrow().text()).isEqualTo(line + "\r\n.\r\n");
    }
}

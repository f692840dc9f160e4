package nl.rentguy.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailArchiveTest {

    private static final Instant RECEIVED = Instant.parse("2026-06-01T10:00:00Z");
    private static final Envelope ENVELOPE = new Envelope("a@example.org", List.of("b@example.org"), RECEIVED);

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Mailbox-Received-At: never\r\nSubject: odd\r\n\r\nbody",
                " begins with a space\r\nSubject: odd\r\n\r\nbody",
            })
    void anOddMailIsThereAfterARestart(String source) throws IOException {
        // Given
        String id = new MailArchive(folder).add(ENVELOPE, bytes(source)).id();

        // When
        Mail mail = new MailArchive(folder).all().findFirst().orElseThrow();

        // Then
        assertThat(mail.id()).isEqualTo(id);
        assertThat(mail.subject()).isEqualTo("odd");
        assertThat(mail.receivedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void aFileThatIsNoMailOfOursIsSkipped() throws IOException {
        // Given
        new MailArchive(folder).add(ENVELOPE, bytes("Subject: ours\r\n\r\n"));
        Files.writeString(folder.resolve("zzz.eml"), "Subject: not ours");
        Files.createDirectory(folder.resolve("000000007.eml"));
        Files.writeString(folder.resolve("3.new"), "cut short");

        // When
        MailArchive restarted = new MailArchive(folder);

        // Then
        assertThat(restarted.all()).extracting(Mail::subject).containsExactly("ours");
        assertThat(restarted.add(ENVELOPE, bytes("\r\n")).id()).isEqualTo("000000008");
        assertThat(folder.resolve("3.new")).doesNotExist();
    }

    @Test
    void whoeverAsksForLaterMailsMissesNone() throws IOException {
        // Given
        MailArchive archive = new MailArchive(folder);
        int mails = 200;
        List<Future<Mail>> sent = new ArrayList<>();
        List<String> seen = new ArrayList<>();

        // When
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < mails; i++) {
                sent.add(senders.submit(() -> archive.add(ENVELOPE, bytes("\r\n"))));
            }
            while (!sent.stream().allMatch(Future::isDone)) {
                archive.after(seen.isEmpty() ? "" : seen.getLast())
                        .map(Mail::id)
                        .forEach(seen::add);
            }
        }

        // Then
        archive.after(seen.isEmpty() ? "" : seen.getLast()).map(Mail::id).forEach(seen::add);
        assertThat(seen).hasSize(mails).isSorted();
    }

    @Test
    void aListHoldsNeitherPartsNorHeaders() throws IOException {
        // Given
        MailArchive archive = new MailArchive(folder);

        // When
        String id = archive.add(ENVELOPE, bytes("X-Long: header\r\n\r\ntext")).id();

        // Then
        Mail listed = archive.all().findFirst().orElseThrow();
        assertThat(listed.headers()).isEmpty();
        assertThat(listed.text()).isNull();
        Mail whole = archive.mail(id).orElseThrow();
        assertThat(whole.headers()).containsEntry("X-Long", List.of("header"));
        assertThat(whole.text()).isEqualTo("text");
    }
}

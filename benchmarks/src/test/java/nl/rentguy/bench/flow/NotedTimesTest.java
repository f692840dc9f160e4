package nl.rentguy.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotedTimesTest {
    private static final UUID LEAD = UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10");

    @TempDir
    private Path folder;

    @Test
    void anEnquiryCountsFromTheRequestThatCreatedIt() throws IOException {
        // Given
        Path journal = Files.writeString(folder.resolve("rentguy.jsonl"), """
                {"at":"1970-01-01T00:00:01Z","collection":"contacts","externalId":"%1$s","effect":"CREATED"}
                {"at":"1970-01-01T00:00:02Z","collection":"enquiries","externalId":"%1$s","effect":"REFUSED"}
                {"at":"1970-01-01T00:00:03.000500Z","collection":"enquiries","externalId":"%1$s","effect":"CREATED"}
                {"at":"1970-01-01T00:00:04Z","collection":"enquiries","externalId":"%1$s","effect":"REPLAYED"}
                """.formatted(LEAD));

        // When
        Arrivals arrivals = RentguyJournal.read(journal);

        // Then
        assertThat(arrivals.first()).containsExactly(Map.entry(LEAD, 3_000_500L));
        assertThat(arrivals.doubled()).isZero();
    }

    @Test
    void twoMailsToOneAddressAreOneLeadDoubled() throws IOException {
        // Given
        mail("000000001", "a@voorbeeld.nl", "1970-01-01T00:00:02Z");
        mail("000000002", "a@voorbeeld.nl", "1970-01-01T00:00:03Z");
        mail("000000003", "stranger@voorbeeld.nl", "1970-01-01T00:00:04Z");

        // When
        Arrivals arrivals = MailFiles.read(folder, Map.of("a@voorbeeld.nl", LEAD));

        // Then
        assertThat(arrivals.first()).containsExactly(Map.entry(LEAD, 2_000_000L));
        assertThat(arrivals.doubled()).isEqualTo(1);
    }

    private void mail(String id, String to, String receivedAt) throws IOException {
        Files.writeString(
                folder.resolve(id + ".eml"),
                "X-Mailbox-From: info@mr-dj.nl\r\nX-Mailbox-To: " + to + "\r\nX-Mailbox-Received-At: " + receivedAt
                        + "\r\nSubject: Bedankt\r\n\r\nX-Mailbox-To: b@voorbeeld.nl\r\n");
    }
}

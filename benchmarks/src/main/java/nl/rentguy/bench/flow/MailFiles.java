package nl.rentguy.bench.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.platform.LocalPlatform;

/** The mails as the mailbox stored them: each begins with who it is for and when its last byte came. */
final class MailFiles {
    private static final String TO = "X-Mailbox-To: ";
    private static final String RECEIVED_AT = "X-Mailbox-Received-At: ";

    private MailFiles() {}

    /**
     * Reads all of them.
     *
     * @param leads by the address that their mail goes to
     */
    static Arrivals read(LocalPlatform platform, Map<String, UUID> leads) throws IOException {
        return read(platform.directory().resolve("data/mailbox"), leads);
    }

    static Arrivals read(Path folder, Map<String, UUID> leads) throws IOException {
        Arrivals arrivals = new Arrivals();
        try (DirectoryStream<Path> mails = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path mail : mails) {
                Map<String, String> envelope = envelope(mail);
                UUID lead = leads.get(envelope.getOrDefault(TO, ""));
                if (lead != null) {
                    Instant receivedAt = Instant.parse(envelope.getOrDefault(RECEIVED_AT, ""));
                    arrivals.add(lead, ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt));
                }
            }
        }
        return arrivals;
    }

    private static Map<String, String> envelope(Path mail) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(mail, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null && found.size() < 2; line = lines.readLine()) {
                for (String name : new String[] {TO, RECEIVED_AT}) {
                    if (line.startsWith(name)) {
                        found.put(name, line.substring(name.length()));
                    }
                }
            }
        }
        return found;
    }
}

package nl.rentguy.platform.mailbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every mail as a file {@code <id>.eml}; what is on disk at the start is there again. */
final class MailArchive {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>();
    private final AtomicLong last = new AtomicLong();

    MailArchive(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String id = file.getFileName().toString().replace(SUFFIX, "");
                mails.put(id, MailReader.read(id, Files.readAllBytes(file)).withoutParts());
            }
        }
        if (!mails.isEmpty()) {
            last.set(Long.parseLong(mails.lastKey()));
        }
    }

    /** Returns once the mail is on disk: only then may SMTP say 250. */
    Mail add(Envelope envelope, byte[] content) throws IOException {
        String id = String.format(Locale.ROOT, "%09d", last.incrementAndGet());
        byte[] headers = envelope.asHeaders();
        byte[] stored = new byte[headers.length + content.length];
        System.arraycopy(headers, 0, stored, 0, headers.length);
        System.arraycopy(content, 0, stored, headers.length, content.length);
        Path draft = folder.resolve(id + ".new");
        Files.write(draft, stored);
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        Mail mail = MailReader.read(id, stored);
        mails.put(id, mail.withoutParts());
        return mail;
    }

    /** Oldest first, without their parts, as are the other lists. */
    Stream<Mail> all() {
        return mails.values().stream();
    }

    /** Newest first. */
    Stream<Mail> newest() {
        return mails.descendingMap().values().stream();
    }

    Stream<Mail> after(String id) {
        return mails.tailMap(id, false).values().stream();
    }

    /** The whole mail. */
    Optional<Mail> mail(String id) throws IOException {
        Optional<byte[]> source = source(id);
        return source.isPresent() ? Optional.of(MailReader.read(id, source.get())) : Optional.empty();
    }

    /** The mail as it came over the wire, with the envelope on top. */
    Optional<byte[]> source(String id) throws IOException {
        if (!mails.containsKey(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException cleared) {
            return Optional.empty();
        }
    }

    void clear() throws IOException {
        for (String id : mails.keySet()) {
            Files.deleteIfExists(file(id));
            mails.remove(id);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}

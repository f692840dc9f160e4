package nl.rentguy.platform.mailbox;

import java.io.IOException;
import java.nio.ByteBuffer;
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
    private static final String DRAFT = ".new";

    private final Path folder;
    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>();
    private final AtomicLong drafts = new AtomicLong();
    private long last;

    /** What cannot be read is left where it is, and a line on the console says so. */
    MailArchive(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(folder, "*" + DRAFT)) {
            for (Path abandoned : files) {
                Files.delete(abandoned);
            }
        }
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                take(file);
            }
        }
    }

    private void take(Path file) {
        String id = file.getFileName().toString().replace(SUFFIX, "");
        try {
            last = Math.max(last, Long.parseLong(id));
            mails.put(id, MailReader.listed(id, Files.readAllBytes(file)));
        } catch (IOException | RuntimeException unusable) {
            System.err.println("mailbox: " + file + " is no mail of ours and is skipped: " + unusable.getMessage());
        }
    }

    /** Returns once the mail is on disk: only then may SMTP say 250. */
    Mail add(Envelope envelope, byte[] content) throws IOException {
        byte[] headers = envelope.asHeaders();
        byte[] stored = new byte[headers.length + content.length];
        System.arraycopy(headers, 0, stored, 0, headers.length);
        System.arraycopy(content, 0, stored, headers.length, content.length);
        Path draft = folder.resolve(drafts.incrementAndGet() + DRAFT);
        try {
            force(draft, stored);
            return publish(draft, stored);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void force(Path draft, byte[] stored) throws IOException {
        try (FileChannel file = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(stored);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    /** One at a time: a mail that is seen has no lower id to come, so that nobody who asks for later ones misses it. */
    private synchronized Mail publish(Path draft, byte[] stored) throws IOException {
        String id = String.format(Locale.ROOT, "%09d", last + 1);
        Mail mail = MailReader.listed(id, stored);
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        last++;
        mails.put(id, mail);
        return mail;
    }

    /** Oldest first, as a list shows them. */
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

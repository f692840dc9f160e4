package nl.rentguy.simulators.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import nl.rentguy.simulators.http.Json;

/**
 * One JSON object per line, only ever appended to. A line that a crash cut short is dropped at the next start; a
 * broken line before the end stops the start. Lines reach the operating system at once but are not forced to disk: they
 * survive a killed process, not a power cut.
 */
final class JournalFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    JournalFile(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked()) {
                channel.close();
                throw new IllegalStateException(
                        "Another simulators process uses " + path + "; stop it or choose another --data folder.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean locked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Hands every entry to {@code reader} and leaves the file ready for the next one. */
    void readAll(Consumer<JournalEntry> reader) {
        try {
            // Through the locked channel, which stays open: closing any other handle on the file would drop its lock.
            // A reader with a decoder that replaces: a crash may have cut a character in half.
            InputStream bytes = Channels.newInputStream(channel.position(0));
            BufferedReader in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            long end = 0;
            String line = in.readLine();
            while (line != null) {
                String following = in.readLine();
                long lineEnd = end + line.getBytes(StandardCharsets.UTF_8).length + 1;
                boolean complete = following != null || lineEnd <= channel.size();
                if (!complete) {
                    break;
                }
                reader.accept(entry(line));
                end = lineEnd;
                line = following;
            }
            channel.truncate(end);
            channel.position(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JournalEntry entry(String line) {
        try {
            return Json.MAPPER.readValue(line, JournalEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The journal " + path + " holds a line that is not an entry; move the file away to start empty.",
                    e);
        }
    }

    /** Writes one entry; when that fails the file is as it was before. */
    void append(JournalEntry entry) {
        ByteBuffer line = ByteBuffer.wrap((Json.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            long before = channel.position();
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.rentguy.platform.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one part printed. Past 20 MB the next start moves it to {@code .1}, so that a long-used checkout stays small. */
public record LogFile(Path path) {

    private static final long TURN_OVER = 20L << 20;
    private static final int TAIL_BYTES = 16 << 10;

    Path prepared() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.exists(path) && Files.size(path) > TURN_OVER) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return path;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The last lines that say something, oldest first; empty when nothing was printed yet. */
    public List<String> tail(int lines) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The last lines, readable and short, for a sentence that says how a part ended. */
    public List<String> lastWords(int lines) {
        return tail(lines).stream().map(LogLine::summary).toList();
    }
}

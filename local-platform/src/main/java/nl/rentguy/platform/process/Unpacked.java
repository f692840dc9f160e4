package nl.rentguy.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders in the cache that are made once and then only read; two platforms may ask at the same moment. */
public final class Unpacked {

    private static final Object WITHIN_THIS_JVM = new Object();

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Filler {
        void fill(Path folder) throws IOException;
    }

    private Unpacked() {}

    /** The folder {@code name} below the cache, filled by the first who asks; never seen half filled. */
    public static Path folder(Path cache, String name, Filler filler) throws IOException {
        Path wanted = cache.resolve(name);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        Files.createDirectories(cache);
        synchronized (WITHIN_THIS_JVM) {
            try (FileChannel lock = FileChannel.open(
                            cache.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.isDirectory(wanted)) {
                    Path draft = Files.createTempDirectory(cache, name + ".draft");
                    filler.fill(draft);
                    publish(draft, wanted);
                }
            }
        }
        return wanted;
    }

    private static void publish(Path draft, Path wanted) throws IOException {
        draft.toFile().setReadable(true, false);
        draft.toFile().setExecutable(true, false);
        try {
            Files.move(draft, wanted, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(draft, wanted);
        }
    }

    /** Copies one entry of a jar to a file. */
    public static void entry(Path jar, String entry, Path target) throws IOException {
        try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
            var found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException(jar.getFileName() + " has no " + entry);
            }
            try (InputStream stream = zip.getInputStream(found)) {
                Files.copy(stream, target);
            }
        }
    }
}

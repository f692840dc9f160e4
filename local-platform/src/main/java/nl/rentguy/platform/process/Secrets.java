package nl.rentguy.platform.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;

/** Passwords made on this machine, once, in a file that only its owner can read; processes get them by environment. */
public final class Secrets {

    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path runDirectory) {
        Secrets secrets = new Secrets(runDirectory.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.values.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return secrets;
    }

    /** The secret of this name; made and kept when it is asked for the first time. */
    public String of(String name) {
        return kept(name, BYTES, HexFormat.of()::formatHex);
    }

    /** As {@link #of}, for a name of its own: a key of 256 bits in Base64. */
    public String key(String name) {
        return kept(name, KEY_BYTES, Base64.getEncoder()::encodeToString);
    }

    private synchronized String kept(String name, int bytes, Function<byte[], String> text) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        String made = text.apply(random);
        values.setProperty(name, made);
        write();
        return made;
    }

    private void write() {
        StringBuilder text = new StringBuilder("# Made on this machine; ./suite reset makes new ones.\n");
        values.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> text.append(name)
                        .append('=')
                        .append(values.getProperty(name))
                        .append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

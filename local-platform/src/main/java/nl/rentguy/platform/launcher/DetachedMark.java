package nl.rentguy.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a suite that was left running on purpose from the children of a launcher that was killed. */
record DetachedMark(Path runDirectory) {

    private Path file() {
        return runDirectory.resolve("detached");
    }

    boolean isSet() {
        return Files.exists(file());
    }

    void set() {
        try {
            Files.writeString(file(), "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}

package nl.rentguy.platform.process;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a part lives.
 *
 * @param directory the runtime folder, by default {@code .suite} in the checkout; cleared by a reset, except the cache
 * @param cache what was unpacked from archives; shared by every runtime folder of the checkout
 * @param root the checkout
 * @param durable whether data survive a power cut; tests save time without
 * @param onDeath told the name of a part whose process ended unasked
 */
public record Surroundings(Path directory, Path cache, Path root, boolean durable, Consumer<String> onDeath) {

    public Path data(String part) {
        return directory.resolve("data").resolve(part);
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    /** Pid files, addresses and secrets. */
    public Path run() {
        return directory.resolve("run");
    }
}

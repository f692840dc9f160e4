package nl.rentguy.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.process.Programs;

/**
 * PostgreSQL refuses to run as root. For root it is started in a user namespace in which nobody is root but the files still
 * belong to it; where namespaces are forbidden, as the user nobody, who then gets the data folder.
 */
final class OrdinaryUser {

    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final boolean filesChangeHands;

    private OrdinaryUser(List<String> prefix, boolean filesChangeHands) {
        this.prefix = prefix;
        this.filesChangeHands = filesChangeHands;
    }

    static OrdinaryUser forOwnerOf(Path folder) throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"))) {
            return new OrdinaryUser(List.of(), false);
        }
        if (Programs.works("unshare", "-U", "true")) {
            return new OrdinaryUser(List.of("unshare", "-U"), false);
        }
        if (Programs.exists("setpriv")) {
            String id = Integer.toString(NOBODY);
            return new OrdinaryUser(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), true);
        }
        throw new PlatformProblem(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here; run ./suite as an ordinary user.");
    }

    /** Words to put before a command so that it does not run as root. */
    List<String> prefix() {
        return prefix;
    }

    void give(Path folder) throws IOException {
        if (filesChangeHands) {
            try (var files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.setAttribute(file, "unix:uid", NOBODY);
                }
            }
        }
    }
}

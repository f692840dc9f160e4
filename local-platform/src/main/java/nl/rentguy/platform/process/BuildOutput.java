package nl.rentguy.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import nl.rentguy.platform.PlatformProblem;

/** What the module's build laid ready for child processes: libraries, the broker's jars, the Keycloak distribution. */
public final class BuildOutput {

    private static final String MODULE = "local-platform";

    private BuildOutput() {}

    /** The checkout: the system property {@code suite.root}, which Maven sets for tests, or where this module was built. */
    public static Path root() {
        String named = System.getProperty("suite.root");
        if (named != null && Files.isDirectory(Path.of(named, MODULE))) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        return Path.of(property("build.directory")).resolve("../..").normalize();
    }

    public static String keycloakVersion() {
        return property("keycloak.version");
    }

    /**
     * A folder below the module's target folder.
     *
     * @throws PlatformProblem when the module was not built or its output was removed since
     */
    public static Path folder(String name) {
        Path folder = root().resolve(MODULE).resolve("target").resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new PlatformProblem(folder + " is missing; build it with: mvn -q -Dquick install -pl " + MODULE
                    + ", or run ./suite up, which does.");
        }
        return folder;
    }

    /** The one file in the module's libraries whose name begins so. */
    public static Path library(String prefix) {
        Path folder = folder("lib");
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + prefix + "*.jar");
        try (var jars = Files.list(folder)) {
            return jars.filter(jar -> matcher.matches(jar.getFileName()))
                    .findFirst()
                    .orElseThrow(() -> new PlatformProblem(folder + " holds no " + prefix
                            + "; this system is not supported by the local platform yet, or the build is incomplete."));
        } catch (IOException unreadable) {
            throw new PlatformProblem(folder + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** This module's own classes and every library. */
    public static String classPath() {
        try {
            Path own = Path.of(BuildOutput.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own + ":" + folder("lib") + "/*";
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream stored = BuildOutput.class.getResourceAsStream("/nl/rentguy/platform/build.properties")) {
            properties.load(Objects.requireNonNull(stored, "build.properties"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return Objects.requireNonNull(properties.getProperty(name), name);
    }
}

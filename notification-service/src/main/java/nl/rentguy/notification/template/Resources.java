package nl.rentguy.notification.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads the files below {@code templates/} on the class path, all of them UTF-8. */
final class Resources {

    private static final String FOLDER = "/templates/";

    private Resources() {}

    static String text(String path) {
        try (InputStream file = Resources.class.getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                throw new IllegalStateException("template file " + path + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String path) {
        Properties properties = new Properties();
        try (StringReader reader = new StringReader(text(path))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

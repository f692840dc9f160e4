package nl.rentguy.simulators.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files packaged with the simulators; one that is missing is a fault of the build. */
public final class Resources {
    private Resources() {}

    /** The text of {@code name}, absolute on the class path. */
    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is not packaged.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON in {@code name}. */
    public static JsonNode json(String name) {
        return BodyContract.parse(text(name));
    }
}

package nl.rentguy.platform.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Services log JSON for machines; people read time, level, place and text. */
public final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SUMMARY = 300;

    private LogLine() {}

    /** The line as people read it; what is not JSON stays as it is. */
    public static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            String logger = entry.path("loggerName").asText();
            String correlation = entry.at("/mdc/correlation_id").asText();
            return entry.path("timestamp").asText() + " " + entry.path("level").asText() + " "
                    + logger.substring(logger.lastIndexOf('.') + 1) + ": "
                    + entry.path("message").asText()
                    + (correlation.isEmpty() ? "" : " correlation_id=" + correlation)
                    + cause(entry.path("exception"));
        } catch (JsonProcessingException cutShort) {
            return line;
        }
    }

    private static String cause(JsonNode exception) {
        return exception.isMissingNode()
                ? ""
                : " (" + exception.path("exceptionType").asText() + ": "
                        + exception.path("message").asText() + ")";
    }

    /** At most 300 characters of it, for a sentence. */
    static String summary(String line) {
        String readable = readable(line);
        return readable.length() <= LONGEST_SUMMARY ? readable : readable.substring(0, LONGEST_SUMMARY) + " …";
    }
}

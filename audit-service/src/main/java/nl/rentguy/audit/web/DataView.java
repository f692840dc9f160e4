package nl.rentguy.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Shows a message's data as the JSON they are, or as a string when they are none, so that nothing is hidden. */
public final class DataView {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private DataView() {}

    /** As {@link #of(String)}; bytes that are not UTF-8 show as replacement characters. */
    public static @Nullable JsonNode of(byte @Nullable [] data) {
        return data == null ? null : of(new String(data, StandardCharsets.UTF_8));
    }

    /** The data for an answer. */
    public static @Nullable JsonNode of(@Nullable String data) {
        if (data == null) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(data);
            return node == null || node.isMissingNode() ? TextNode.valueOf(data) : node;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(data);
        }
    }
}

package nl.rentguy.sync.rentguy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The JSON that RentGuy gets and gives: ISO 8601 dates, absent instead of null. Not the service's own mapper, whose settings may change. */
public final class RentGuyJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private RentGuyJson() {}

    /** The document as it is sent. */
    public static String write(Record document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of records as it is stored. */
    public static String write(List<? extends Record> documents) {
        try {
            return MAPPER.writeValueAsString(documents);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer as a record; empty when it is none. Fields that are not known are passed over. */
    public static <T extends Record> Optional<T> read(String answer, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(answer, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** An answer as it is; empty when it is no JSON. */
    public static Optional<JsonNode> tree(String answer) {
        try {
            return Optional.ofNullable(MAPPER.readTree(answer)).filter(tree -> !tree.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The list of records that {@link #write(List)} wrote. */
    public static <T extends Record> List<T> list(String stored, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type).readValue(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the document that an answer shows; empty when it shows none. */
    public static OptionalLong version(String answer) {
        try {
            JsonNode version = MAPPER.readTree(answer).path("version");
            return version.isIntegralNumber() ? OptionalLong.of(version.asLong()) : OptionalLong.empty();
        } catch (JsonProcessingException e) {
            return OptionalLong.empty();
        }
    }
}

package nl.rentguy.kit.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Collectors;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a request's body and says precisely what is wrong with it. */
@ApplicationScoped
public class JsonBody {
    private final ObjectMapper json;

    JsonBody(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The body as a record.
     *
     * @throws HttpProblem 400 naming the place where it is no JSON, or the field that is unknown or of another type
     */
    public <T> T read(@Nullable String body, Class<T> type) {
        if (body == null || body.isBlank()) {
            throw Problems.unreadable("The body is empty; send a JSON object.");
        }
        try {
            return required(json.readValue(body, type));
        } catch (UnrecognizedPropertyException e) {
            throw Problems.invalid(path(e), "unknown", knownFields(e));
        } catch (JsonParseException e) {
            throw noJson(e);
        } catch (JsonMappingException e) {
            throw e.getPath().isEmpty() ? noJson(e) : Problems.invalid(path(e), "type", wanted(e));
        } catch (JsonProcessingException e) {
            throw noJson(e);
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw Problems.unreadable("The body is null; send a JSON object.");
        }
        return value;
    }

    private static HttpProblem noJson(JsonProcessingException failure) {
        String place = failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
        return Problems.unreadable("The body is not a JSON object" + place + ".");
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(place -> place.getFieldName() == null ? String.valueOf(place.getIndex()) : place.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String wanted(JsonMappingException failure) {
        Class<?> type = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == null || type == String.class) {
            return "a text";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String knownFields(UnrecognizedPropertyException failure) {
        return failure.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

package nl.rentguy.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import nl.rentguy.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentSettingsTest {
    private static final String KEY = "key-of-tenant-1234";

    private final Integration toy = new ToyIntegration(Map.of());

    @Test
    void valuesComeInTheirOwnTypes() throws JsonProcessingException {
        // When
        SentSettings sent = read("{\"on\": false, \"size\": 3, \"room\": \"hall\", \"from\": null}");

        // Then
        assertThat(sent.over(Map.of("from", "192.0.2.0/24", "key", KEY)))
                .containsOnly(
                        Map.entry("on", "false"),
                        Map.entry("size", "3"),
                        Map.entry("room", "hall"),
                        Map.entry("key", KEY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"on\": \"false\"} | on | type",
                "{\"on\": 0} | on | type",
                "{\"size\": \"3\"} | size | type",
                "{\"size\": 3.5} | size | type",
                "{\"size\": 10} | size | range",
                "{\"room\": \"\"} | room | format",
                "{\"room\": {}} | room | type",
                "{\"address\": \"http://toy.example\"} | address | format",
                "{\"key\": \"short\"} | key | format",
                "{\"from\": \"anywhere\"} | from | format",
                "{\"colour\": \"red\"} | colour | unknown"
            })
    void whatIsWrongIsNamed(String body, String field, String code) {
        // When
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> read(body));

        // Then
        assertThat(errors(problem))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void allThatIsWrongIsNamedAtOnceAndNoValueIsRepeated() {
        // When
        HttpProblem problem = catchThrowableOfType(
                HttpProblem.class, () -> read("{\"key\": \"se cret\", \"size\": 0, \"colour\": \"red\"}"));

        // Then
        assertThat(errors(problem)).extracting(FieldError::field).containsExactly("key", "size", "colour");
        assertThat(problem.toString() + problem.getParameters() + problem.getMessage())
                .doesNotContain("se cret");
    }

    @Test
    void itsTextShowsNoValue() throws JsonProcessingException {
        assertThat(read("{\"key\": \"" + KEY + "\"}").toString()).isEqualTo("new values of [key]");
    }

    private SentSettings read(String body) throws JsonProcessingException {
        return SentSettings.read(toy, new ObjectMapper().readValue(body, ObjectNode.class));
    }

    @SuppressWarnings("unchecked")
    static List<FieldError> errors(HttpProblem problem) {
        return (List<FieldError>) problem.getParameters().get("errors");
    }
}

package nl.rentguy.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.util.List;
import nl.rentguy.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {
    private final JsonBody body = new JsonBody(new ObjectMapper());

    record Order(String name, List<Line> lines) {}

    record Line(String sku, BigDecimal quantity) {}

    @Test
    void aBodyIsReadAsARecord() {
        assertThat(body.read("{\"name\": \"a\", \"lines\": [{\"sku\": \"x\", \"quantity\": 2}]}", Order.class))
                .isEqualTo(new Order("a", List.of(new Line("x", BigDecimal.TWO))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": {}}                                  | name             | type    | a text
            {"lines": {}}                                 | lines            | type    | a list
            {"lines": [7]}                                | lines.0          | type    | an object
            {"lines": [{"quantity": 1}, {"quantity": []}]} | lines.1.quantity | type    | a number
            {"lines": [{"quantity": "many"}]}             | lines.0.quantity | type    | a number
            {"lines": [{"size": 1}]}                      | lines.0.size     | unknown | quantity, sku
            """)
    void whatHasAnotherShapeIsNamedByItsPlace(String json, String field, String code, String allowed) {
        // When
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> body.read(json, Order.class));

        // Then
        assertThat(problem.getParameters()).containsEntry("errors", List.of(new FieldError(field, code, allowed)));
    }
}

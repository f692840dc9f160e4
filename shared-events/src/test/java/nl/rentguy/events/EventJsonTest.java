package nl.rentguy.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "", "{\"contactId\": \"0197f0c2-0000-7000-8000-000000000001\"}"})
    void dataWithoutItsRequiredFieldsAreRefused(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), ContactCreated.class))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null                                       | field conflicts holds an item without a value
            {"sku": null, "requested": 2, "available": 1} | required field sku is absent
            {"requested": 2, "available": 1}           | required field sku is absent
            """)
    void itemOfAListWithoutItsRequiredFieldsIsRefused(String item, String reason) {
        // Given
        var json = """
                {"projectId": "0197f0c2-0000-7000-8000-000000000001", "dealId": "0197f0c2-0000-7000-8000-000000000002",
                 "conflicts": [{"sku": "dj-set", "requested": 2, "available": 1}, %s]}""".formatted(item);

        // When
        var refusal =
                catchThrowable(() -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), InventoryConflicted.class));

        // Then
        assertThat(refusal).isInstanceOf(IOException.class).hasMessage(reason);
    }
}

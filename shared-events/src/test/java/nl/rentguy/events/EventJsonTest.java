package nl.rentguy.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "", "{\"contactId\": \"0197f0c2-0000-7000-8000-000000000001\"}"})
    void dataWithoutItsRequiredFieldsAreRefused(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), ContactCreated.class))
                .isInstanceOf(IOException.class);
    }
}

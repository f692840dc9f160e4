package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTemplateTest {
    private static final RequestTemplate TEMPLATE = RequestTemplate.post(
            8080,
            "/leads",
            List.of("Idempotency-Key: k-" + RequestTemplate.UNIQUE),
            "{\"name\":\"Zoë\",\"email\":\"" + RequestTemplate.UNIQUE + "@voorbeeld.nl\"}");

    private static String next() {
        return new String(TEMPLATE.next(), StandardCharsets.UTF_8);
    }

    @Test
    void theLengthIsThatOfTheBytes() {
        // Given
        String request = next();
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);

        // When
        int length = body.getBytes(StandardCharsets.UTF_8).length;

        // Then
        assertThat(length).isEqualTo(body.length() + 1);
        assertThat(request).startsWith("POST /leads HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n");
        assertThat(request).contains("\r\nContent-Length: " + length + "\r\n");
    }

    @Test
    void everyRequestHasANumberOfItsOwnInAllPlaces() {
        // Given
        String first = next();

        // When
        String second = next();

        // Then
        assertThat(second).isNotEqualTo(first).hasSameSizeAs(first).doesNotContain(RequestTemplate.UNIQUE);
        String number = second.replaceFirst("(?s).*Idempotency-Key: k-([0-9a-f]{16})\r\n.*", "$1");
        assertThat(second).contains("\"email\":\"" + number + "@voorbeeld.nl\"");
    }
}

package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadTest {

    @Test
    void aQuestionHasNoBodyAndACommandSaysThatItHasNone() {
        // Given
        Read command = new Read("POST", "/flush?x=1", "t");

        // When
        String head = command.head(81);

        // Then
        assertThat(head.lines())
                .containsExactly(
                        "POST /flush?x=1 HTTP/1.1",
                        "Host: 127.0.0.1:81",
                        "Accept: application/json",
                        "Authorization: Bearer t",
                        "Content-Length: 0",
                        "");
        assertThat(new Read("/status", "t").head(81))
                .startsWith("GET /status HTTP/1.1\r\n")
                .endsWith("Bearer t\r\n\r\n");
    }
}

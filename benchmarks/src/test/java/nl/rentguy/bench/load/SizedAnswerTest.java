package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SizedAnswerTest {

    private static InputStream sent(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aBodyOfKnownLengthIsPassedOver() throws IOException {
        // Given
        InputStream in = sent(
                "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\ncontent-length:0\r\n\r\n");

        // When
        SizedAnswer first = SizedAnswer.read(in);

        // Then
        assertThat(first).isEqualTo(new SizedAnswer(404, 3));
        assertThat(SizedAnswer.read(in)).isEqualTo(new SizedAnswer(200, 0));
    }

    @Test
    void chunksAreAddedUp() throws IOException {
        // Given
        InputStream in =
                sent("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\nA\r\n0123456789\r\n0\r\n\r\n");

        // When
        SizedAnswer answer = SizedAnswer.read(in);

        // Then
        assertThat(answer).isEqualTo(new SizedAnswer(200, 14));
        assertThat(in.available()).isZero();
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        // Given
        InputStream in = sent("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");

        // When
        var reading = org.assertj.core.api.Assertions.catchThrowable(() -> SizedAnswer.read(in));

        // Then
        assertThat(reading).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> SizedAnswer.read(sent("SSH-2.0\n"))).isInstanceOf(IOException.class);
    }
}

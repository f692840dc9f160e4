package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String ID = "019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10";
    private static final String BODY = "{\"leadId\":\"" + ID + "\",\"correlationId\":\"x\"}";
    private static final String ACCEPTED = "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: "
            + BODY.length() + "\r\n\r\n" + BODY;

    /** Gives at most so many bytes at once, as a network may. */
    private static AnswerReader reading(String text, int atOnce) {
        InputStream all = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new AnswerReader(new InputStream() {
            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return all.read(target, offset, Math.min(length, atOnce));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 10_000})
    void statusAndLeadAreReadHoweverTheBytesArrive(int atOnce) throws IOException {
        // Given
        AnswerReader answers = reading(ACCEPTED, atOnce);

        // When
        int status = answers.next();

        // Then
        assertThat(status).isEqualTo(201);
        assertThat(answers.leadId()).contains(UUID.fromString(ID));
    }

    @Test
    void oneConnectionGivesOneAnswerAfterTheOther() throws IOException {
        // Given
        AnswerReader answers = reading("HTTP/1.1 429 Too Many Requests\r\nContent-Length:0\r\n\r\n" + ACCEPTED, 1);
        assertThat(answers.next()).isEqualTo(429);
        assertThat(answers.leadId()).isEmpty();

        // When
        int second = answers.next();

        // Then
        assertThat(second).isEqualTo(201);
    }

    @Test
    void anAnswerWithoutLeadHasNoId() throws IOException {
        // Given
        AnswerReader answers = reading("HTTP/1.1 202 Accepted\r\nCONTENT-LENGTH: 13\r\n\r\n{\"leadId\":\"x\"", 100);

        // When
        int status = answers.next();

        // Then
        assertThat(status).isEqualTo(202);
        assertThat(answers.leadId()).isEmpty();
    }

    @Test
    void aConnectionThatEndsTooEarlyIsAnError() {
        // Given
        AnswerReader answers = reading(ACCEPTED.substring(0, ACCEPTED.length() - 1), 100);

        // When / Then
        assertThatThrownBy(answers::next).isInstanceOf(EOFException.class);
    }

    @Test
    void anAnswerInChunksIsRefusedRatherThanMisread() {
        // Given
        AnswerReader answers = reading("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 100);

        // When / Then
        assertThatThrownBy(answers::next).hasMessage("an answer without Content-Length is not understood");
    }

    @Test
    void whatFollowsAnAnswerUnaskedIsAnError() {
        // Given
        AnswerReader answers = reading(ACCEPTED + "HTTP/1.1 200 OK", 10_000);

        // When / Then
        assertThatThrownBy(answers::next).hasMessage("more was sent than one answer");
    }
}

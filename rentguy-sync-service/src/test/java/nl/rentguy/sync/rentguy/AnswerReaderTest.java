package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    private final AnswerReader reader =
            new AnswerReader(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED",
        "201, ACCEPTED",
        "204, ACCEPTED",
        "302, DENIED",
        "400, REFUSED",
        "401, DENIED",
        "403, DENIED",
        "404, DENIED",
        "408, TIMEOUT",
        "409, REFUSED",
        "413, REFUSED",
        "422, REFUSED",
        "425, TIMEOUT",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, SERVER_ERROR",
        "504, SERVER_ERROR"
    })
    void everyStatusHasItsMeaning(int status, Verdict expected) {
        // When
        RentGuyAnswer answer = reader.read(status, null, "{}");

        // Then
        assertThat(answer.verdict()).isEqualTo(expected);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"200, false", "422, false", "429, false", "500, false", "502, true", "504, true"})
    void onlyAGatewayLeavesOpenWhetherTheRequestTookEffect(int status, boolean inDoubt) {
        // When
        RentGuyAnswer answer = reader.read(status, null, "{}");

        // Then
        assertThat(answer.inDoubt()).isEqualTo(inDoubt);
    }

    @Test
    void aConflictBecauseOfANewerVersionIsNoRefusal() {
        // When
        RentGuyAnswer answer = reader.read(409, null, "{\"code\": \"stale_version\"}");

        // Then
        assertThat(answer.verdict()).isEqualTo(Verdict.STALE);
    }

    @Test
    void aConflictThatIsNotJsonIsARefusal() {
        // When
        RentGuyAnswer answer = reader.read(409, null, "<html>conflict</html>");

        // Then
        assertThat(answer.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "429, 7, PT7S", "503, 120, PT2M", "503, 'Sat, 21 Nov 2026 10:00:30 GMT', PT30S", "429, 999999, PT1H",
                "429, soon, none", "429, -5, none", "429, 'Sat, 21 Nov 2026 09:00:00 GMT', none", "422, 7, none"
            })
    void whatRentGuyAsksForIsRead(int status, String retryAfter, Duration expected) {
        // When
        RentGuyAnswer answer = reader.read(status, retryAfter, "");

        // Then
        assertThat(answer.retryAfter()).isEqualTo(expected);
    }

    @Test
    void anAcceptedAnswerIsReadAndNotKeptAsItRepeatsTheClientsData() {
        // When
        RentGuyAnswer answer = reader.read(201, null, "{\"email\": \"sanne@voorbeeld.nl\"}");

        // Then
        assertThat(answer.detail()).isEmpty();
        assertThat(answer.body()).contains("sanne@voorbeeld.nl");
    }

    @Test
    void aLongAnswerIsCutToWhatIsKept() {
        // When
        RentGuyAnswer answer = reader.read(500, null, "x\0" + "🎧".repeat(5000));

        // Then
        assertThat(answer.detail().codePoints()).hasSize(2000);
        assertThat(answer.detail()).doesNotContain("\0").endsWith("🎧…");
    }

    @Test
    void silenceIsATimeout() {
        // When
        RentGuyAnswer answer = reader.noAnswer(new TimeoutException("1500 ms"), true);

        // Then
        assertThat(answer.verdict()).isEqualTo(Verdict.TIMEOUT);
        assertThat(answer.reason()).isEqualTo("timeout: no answer in time");
        assertThat(answer.inDoubt()).isTrue();
    }

    @Test
    void aBrokenConnectionIsUnreachable() {
        // When
        RentGuyAnswer answer = reader.noAnswer(new java.net.ConnectException("Connection refused"), false);

        // Then
        assertThat(answer.reason()).isEqualTo("unreachable: Connection refused");
        assertThat(answer.inDoubt()).isFalse();
    }
}

package nl.rentguy.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransientFailuresTest {

    @ParameterizedTest
    @CsvSource({"57P01, true", "53300, true", "08006, true", "40001, true", "23505, false", "22001, false"})
    void theSqlStateTellsAnOutageFromAFaultOfTheEvent(String state, boolean outage) {
        // Given
        Throwable failure = new CompletionException(new IllegalStateException(new SQLException("x", state)));

        // Then
        assertThat(TransientFailures.isOutage(failure)).isEqualTo(outage);
    }

    @Test
    void aRefusedConnectionIsAnOutage() {
        assertThat(TransientFailures.isOutage(new IllegalStateException(new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void aConnectionThatClosesUnderAStatementIsAnOutage() {
        assertThat(TransientFailures.isOutage(new IllegalStateException(ClosedConnectionException.INSTANCE)))
                .isTrue();
    }

    @Test
    void jsonThatCannotBeReadIsNot() {
        assertThat(TransientFailures.isOutage(new UncheckedIOException(new JsonParseException(null, "no JSON"))))
                .isFalse();
    }

    @Test
    void aBrokenHandlerIsNot() {
        assertThat(TransientFailures.isOutage(new NullPointerException())).isFalse();
    }
}

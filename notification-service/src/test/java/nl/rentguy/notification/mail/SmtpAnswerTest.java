package nl.rentguy.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1 user unknown, true",
        "552, 5.3.4 message too big, true",
        "554, 5.6.0 no, true",
        "550, 5.7.1 relaying denied, false",
        "535, 5.7.8 bad credentials, false",
        "530, must issue STARTTLS first, false",
        "451, 4.3.0 try later, false",
        "421, closing, false",
    })
    void onlyAnAnswerAboutThisMailIsFinal(int code, String text, boolean isFinal) {
        // Given
        var answer = new SMTPException("failed", code, List.of(code + " " + text), code >= 500);

        // When
        Throwable failure = SmtpAnswer.toFailure(answer);

        // Then
        assertThat(failure).isInstanceOf(isFinal ? DeliveryRefused.class : DeliveryPostponed.class);
        assertThat(failure.getMessage()).contains("SMTP " + code).doesNotContain(text);
    }

    @Test
    void anAddressOfOursThatIsRefusedIsPutRightBySomebody() {
        // Given
        var answer = new SMTPException("sender address not accepted", 550, List.of("550 5.1.8 bad sender"), true);

        // When
        Throwable failure = SmtpAnswer.toFailure(answer);

        // Then
        assertThat(failure).isInstanceOf(DeliveryPostponed.class);
    }

    @Test
    void aServerThatIsNotThereIsWaitedFor() {
        // When
        Throwable failure = SmtpAnswer.toFailure(new ConnectException("refused: mail.internal/10.0.0.1:25"));

        // Then
        assertThat(failure).isInstanceOf(DeliveryPostponed.class);
        assertThat(failure.getMessage()).contains("ConnectException").doesNotContain("10.0.0.1");
    }
}

package nl.rentguy.notification.mail;

import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.Set;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.delivery.DeliveryRefused;

/**
 * What a failed try means (RFC 5321 §4.2, RFC 3463).
 *
 * <p>Only an answer about this recipient or this message is final. Trouble with our account, our address or the
 * server's policy concerns every mail; somebody will put it right, so the mail waits.
 */
final class SmtpAnswer {

    private static final Set<Integer> ABOUT_THIS_MAIL = Set.of(501, 550, 551, 552, 553, 554, 556);
    private static final String ABOUT_POLICY = "5.7.";
    /** How the mail client begins its message when MAIL FROM was refused. */
    private static final String ABOUT_SENDER = "sender address";

    private SmtpAnswer() {}

    static Throwable toFailure(Throwable failure) {
        return switch (failure) {
            case DeliveryRefused refused -> refused;
            case DeliveryPostponed postponed -> postponed;
            case SMTPException answer
            when isFinal(answer) ->
                new DeliveryRefused("the mail server refused it (SMTP " + answer.getReplyCode() + ")");
            case SMTPException answer ->
                new DeliveryPostponed(
                        "the mail server postponed it (SMTP " + answer.getReplyCode() + ")", Duration.ZERO);
            default ->
                new DeliveryPostponed(
                        "the mail server is not reachable ("
                                + failure.getClass().getSimpleName() + ")",
                        Duration.ZERO);
        };
    }

    private static boolean isFinal(SMTPException answer) {
        return ABOUT_THIS_MAIL.contains(answer.getReplyCode())
                && !String.valueOf(answer.getReplyMessage()).contains(ABOUT_POLICY)
                && !String.valueOf(answer.getMessage()).startsWith(ABOUT_SENDER);
    }
}

package nl.rentguy.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.Language;
import nl.rentguy.events.NotificationFailed;
import nl.rentguy.events.NotificationSent;
import nl.rentguy.notification.fixture.ChannelsResource;
import nl.rentguy.notification.fixture.Log;
import nl.rentguy.notification.fixture.Mailbox;
import nl.rentguy.notification.fixture.Request;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestPlatform;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(ChannelsResource.class)
class MailDeliveryComponentTest {

    private static final String WORLDLY_NAME = "\u05e9\u05e8\u05d4 Zo\u00eb \ud83c\udf89 O'Neil";

    @Test
    void aRequestBecomesOneMailFromTheTenant() throws Exception {
        // Given
        Request request = Request.mail();
        var asked = request.record();

        // When
        Topic.send(asked);

        // Then
        MimeMessage mail = awaitMail(request);
        assertThat(mail.getSubject()).isEqualTo("We hebben je aanvraag ontvangen \u2013 Mr. DJ (9f3a61c2)");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("info@mr-dj.nl", "Mr. DJ", "UTF-8"));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("info@mr-dj.nl"));
        assertThat(Mailbox.header(mail, "Message-ID")).isEqualTo("<" + request.id() + "@mr-dj.nl>");
        assertThat(Mailbox.header(mail, "Content-Language")).isEqualTo("nl");
        assertThat(Mailbox.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailbox.header(mail, "X-Correlation-Id")).isEqualTo(Request.CORRELATION);
        assertThat(Mailbox.header(mail, "List-Unsubscribe")).isEmpty();
        var sent = Log.awaitEnd(request, "notification.sent");
        assertThat(EventJson.read(sent.value(), NotificationSent.class).attempts())
                .isEqualTo(1);
        assertThat(Topic.header(sent, EventHeaders.CORRELATION_ID)).isEqualTo(Request.CORRELATION);
        assertThat(Topic.header(sent, EventHeaders.AGGREGATE_VERSION)).isEqualTo("2");
        assertThat(sent.headers().lastHeader(EventHeaders.CAUSATION_ID).value())
                .isEqualTo(asked.headers().lastHeader(EventHeaders.ID).value());
    }

    @Test
    void aPlannedBookingTravelsWithAnEntryForTheClientsCalendar() throws Exception {
        // Given
        Request request = Request.booking();

        // When
        Topic.send(request.record());

        // Then
        MimeMessage mail = awaitMail(request);
        assertThat(mail.getSubject()).isEqualTo("Je datum staat vast: 12 juni 2027 \u2013 Mr. DJ");
        Multipart parts = (Multipart) mail.getContent();
        BodyPart entry = parts.getBodyPart(parts.getCount() - 1);
        assertThat(entry.getContentType()).contains("text/calendar", "method=PUBLISH");
        assertThat(entry.getFileName()).isEqualTo("event.ics");
        assertThat(new String(entry.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("DTSTART:20270612T160000Z", "SUMMARY:Mr. DJ \u2013 Bruiloft", "LOCATION:Kasteel de Haar");
    }

    @Test
    void aRepeatedRequestSendsNoSecondMail() {
        // Given
        Request request = Request.mail();
        var event = request.record();
        Topic.send(event, event);
        Log.awaitState(request, "sent");
        Request last = Request.mail();

        // When the same event comes again, and the same request in another event
        Topic.send(event, request.record(), last.record());

        // Then
        Log.awaitState(last, "sent");
        assertThat(Mailbox.of(request.recipient())).hasSize(1);
        Log.awaitEnd(request, "notification.sent");
    }

    @Test
    void aMailWaitsForItsServerAndThenGoesOutOnce() throws Exception {
        // Given
        Request request = Request.mail().in(Language.EN);
        Mailbox.switchOff();
        try {
            Topic.send(request.record());
            JsonPath waiting = Log.awaitState(request, "retrying");
            assertThat(waiting.getString("lastError")).startsWith("the mail server is not reachable");
        } finally {
            // When
            Mailbox.switchOn();
        }

        // Then
        MimeMessage mail = awaitMail(request);
        assertThat(mail.getSubject()).startsWith("We have received your enquiry");
        JsonPath sent = Log.awaitState(request, "sent");
        assertThat(sent.getInt("attempts")).isGreaterThan(1);
        assertThat(sent.getString("lastError")).isNull();
        Log.awaitEnd(request, "notification.sent");
        assertThat(Mailbox.of(request.recipient())).hasSize(1);
    }

    @Test
    void aMailThatWouldBeHalfEmptyFailsVisiblyAndAtOnce() throws Exception {
        // Given
        Request request = Request.mail().without("promise");

        // When
        Topic.send(request.record());

        // Then
        JsonPath failed = Log.awaitState(request, "failed");
        assertThat(failed.getString("lastError")).isEqualTo("value missing: promise");
        assertThat(failed.getInt("attempts")).isEqualTo(1);
        var event = EventJson.read(Log.awaitEnd(request, "notification.failed").value(), NotificationFailed.class);
        assertThat(event.reason()).isEqualTo("value missing: promise");
        assertThat(Mailbox.of(request.recipient())).isEmpty();
    }

    @Test
    void anUnknownTemplateOrTenantFailsVisibly() {
        // Given
        Request mail = Request.mail();
        Request strange = new Request(
                mail.id(),
                mail.channel(),
                "no-such-template",
                mail.language(),
                mail.recipient(),
                null,
                mail.values(),
                mail.subjectId());

        // When
        Topic.send(strange.record());

        // Then
        assertThat(Log.awaitState(strange, "failed").getString("lastError"))
                .isEqualTo("no template no-such-template in language nl for this channel");
    }

    @Test
    void namesFromAllOverTheWorldArriveAsTheyWereTyped() throws Exception {
        // Given
        Request typed = Request.mail().with("firstName", WORLDLY_NAME);
        Request request = typed.to(typed.recipient(), WORLDLY_NAME);

        // When
        Topic.send(request.record());

        // Then
        MimeMessage mail = awaitMail(request);
        InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo(WORLDLY_NAME);
        assertThat(text(mail)).contains("Hallo " + WORLDLY_NAME + ",");
    }

    @Test
    void noNameCanAddAHeaderOrARecipient() throws Exception {
        // Given
        Request plain = Request.mail();
        Request request =
                plain.to(plain.recipient(), "Eve\r\nBcc: all@example.com\r\n\r\n<b>hi</b>\" <eve@example.com>");

        // When
        Topic.send(request.record());

        // Then
        MimeMessage mail = awaitMail(request);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(Mailbox.header(mail, "Bcc")).isEmpty();
        assertThat(Mailbox.of("all@example.com")).isEmpty();
    }

    @Test
    void aRecipientThatIsNoMailboxFailsVisibly() {
        // Given
        Request request = Request.mail().to("two@example.com, three@example.com", null);

        // When
        Topic.send(request.record());

        // Then
        assertThat(Log.awaitState(request, "failed").getString("lastError"))
                .isEqualTo("the recipient is not an e-mail address");
    }

    @Test
    void afterACrashBetweenTheServersYesAndOurCommitTheRepeatIsRecognisable() throws SQLException {
        // Given a mail the server has, whose worker died before it could say so
        Request request = Request.mail();
        Topic.send(request.record());
        Log.awaitState(request, "sent");

        // When
        try (var connection = TestPlatform.get().postgres().connect("notification");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update notification set state = 'sending', finished_at = null,"
                    + " lease_until = now() - interval '1 second' where id = '" + request.id() + "'");
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Mailbox.of(request.recipient()).size() == 2);
        assertThat(Mailbox.of(request.recipient()))
                .extracting(mail -> Mailbox.header(mail, "Message-ID"))
                .containsOnly("<" + request.id() + "@mr-dj.nl>");
        assertThat(Log.awaitState(request, "sent").getInt("attempts")).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeSentForThreeDaysIsGivenUpVisibly() throws Exception {
        // Given
        Request request = Request.mail();
        Mailbox.switchOff();
        try {
            Topic.send(request.record());
            Log.awaitState(request, "retrying");

            // When
            age(request, "73 hours");

            // Then
            assertThat(Log.awaitState(request, "failed").getString("lastError"))
                    .startsWith("given up after 72 h: the mail server is not reachable");
        } finally {
            Mailbox.switchOn();
        }
        Log.awaitEnd(request, "notification.failed");
    }

    @Test
    void aBurstArrivesCompleteAndWithoutDoubles() {
        // Given
        List<Request> requests = Stream.generate(Request::mail).limit(60).toList();

        // When
        for (Request request : requests) {
            Topic.send(request.record(), request.record());
        }

        // Then
        requests.forEach(request -> Log.awaitState(request, "sent"));
        assertThat(requests)
                .allSatisfy(
                        request -> assertThat(Mailbox.of(request.recipient())).hasSize(1));
    }

    private static void age(Request request, String interval) throws SQLException {
        try (var connection = TestPlatform.get().postgres().connect("notification");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update notification set requested_at = requested_at - interval '" + interval
                    + "' where id = '" + request.id() + "'");
        }
    }

    private static MimeMessage awaitMail(Request request) {
        List<MimeMessage> mails = await().atMost(Duration.ofSeconds(30))
                .until(() -> Mailbox.of(request.recipient()), found -> !found.isEmpty());
        return mails.getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        return String.valueOf(parts.getBodyPart(0).getContent());
    }
}

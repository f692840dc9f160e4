package nl.rentguy.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxServerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private MailboxServer server;

    @BeforeEach
    void start() throws IOException {
        server = MailboxServer.start(0, 0, folder, CLOCK);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(server.smtpPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("info@mr-dj.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        mail.setHeader("Content-Language", "nl");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(mail);
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private JsonNode messages(String query) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(call("GET", "/api/messages" + query, "").body());
    }

    @Test
    void aMailIsShownWithBothItsPartsAndItsLanguage() throws Exception {
        // When
        send("sanne@example.org", "Bedankt voor je aanvraag – één moment", "Dag Sanne\n.\n..einde", "<p>Dag Sanne</p>");

        // Then
        JsonNode mail = messages("").get(0);
        assertThat(mail.path("subject").asText()).isEqualTo("Bedankt voor je aanvraag – één moment");
        assertThat(mail.path("from").asText()).isEqualTo("info@mr-dj.example");
        assertThat(mail.path("to").get(0).asText()).isEqualTo("sanne@example.org");
        assertThat(mail.path("language").asText()).isEqualTo("nl");
        assertThat(mail.path("text").asText().lines()).containsExactly("Dag Sanne", ".", "..einde");
        assertThat(mail.path("html").asText()).isEqualTo("<p>Dag Sanne</p>");
        assertThat(mail.path("receivedAt").asText()).isEqualTo("2026-06-01T10:00:00Z");
        assertThat(mail.path("messageId").asText()).startsWith("<");
    }

    @Test
    void mailIsFoundByRecipientAndAfterAnother() throws Exception {
        // Given
        send("a@example.org", "one", "1", "1");
        send("b@example.org", "two", "2", "2");
        send("a@example.org", "three", "3", "3");
        String first = messages("?limit=1").get(0).path("id").asText();

        // When
        JsonNode found = messages("?to=A@example.org&after=" + first);

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("subject").asText()).isEqualTo("three");
    }

    @Test
    void mailOutlivesARestart() throws Exception {
        // Given
        send("a@example.org", "kept", "1", "1");

        // When
        server.close();

        // Then
        server = MailboxServer.start(0, 0, folder, CLOCK);
        send("a@example.org", "later", "1", "1");
        assertThat(messages("").findValuesAsText("subject")).containsExactly("kept", "later");
    }

    @Test
    void refusedMailFailsForTheSenderAndIsNotKept() throws Exception {
        // Given
        call("PUT", "/api/failure", "{\"mode\":\"refuse\"}");

        // When / Then
        assertThatThrownBy(() -> send("a@example.org", "refused", "1", "1")).isInstanceOf(MessagingException.class);
        assertThat(messages("")).isEmpty();
        call("PUT", "/api/failure", "{\"mode\":\"none\"}");
        send("a@example.org", "taken again", "1", "1");
        assertThat(messages("")).hasSize(1);
    }

    @Test
    void anUnknownFailureIsRefused() throws Exception {
        // When
        HttpResponse<String> answer = call("PUT", "/api/failure", "{\"mode\":\"explode\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void clearingRemovesEverything() throws Exception {
        // Given
        send("a@example.org", "gone", "1", "1");

        // When
        HttpResponse<String> answer = call("DELETE", "/api/messages", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(messages("")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void thePageShowsMailWithoutRunningIt() throws Exception {
        // Given
        send("a@example.org", "<script>alert(1)</script>", "1", "<p class=\"x\">Hi<script>alert(2)</script></p>");
        String id = messages("").get(0).path("id").asText();

        // When
        String page = call("GET", "/mail/" + id, "").body();

        // Then
        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)", "<iframe title=\"The mail\" sandbox", "class=&quot;x&quot;");
    }
}

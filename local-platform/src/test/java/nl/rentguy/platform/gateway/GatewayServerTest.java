package nl.rentguy.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayServerTest {

    private static final int LIMIT = 1 << 20;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Vertx vertx;
    private ToyService one;
    private ToyService two;
    private int port;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        one = new ToyService("one");
        two = new ToyService("two");
        replicas(Map.of("crm-service", List.of(one.port())));
        HttpServer server = new GatewayServer(vertx, new Backends(folder.resolve("backends")), Duration.ofSeconds(1))
                .start(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void replicas(Map<String, List<Integer>> ports) {
        Backends.write(folder.resolve("backends"), ports);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void passesARequestOnAndItsAnswerBack() throws Exception {
        // When
        HttpResponse<String> answer = send(to("/api/crm/deals?limit=2&q=a%20b")
                .header("Idempotency-Key", "k1")
                .POST(BodyPublishers.ofString("{\"a\":1}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("one");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("kept");
        ToyService.Received received = one.received.getFirst();
        assertThat(received.uri()).isEqualTo("/api/crm/deals?limit=2&q=a%20b");
        assertThat(received.headers().getFirst("Idempotency-Key")).isEqualTo("k1");
        assertThat(received.headers().getFirst("Host")).isEqualTo("127.0.0.1:" + port);
        assertThat(received.body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void saysItselfWhoCalledAndDropsWhatTheCallerClaims() throws Exception {
        // When
        send(to("/api/crm/deals")
                .header("X-Forwarded-For", "10.9.9.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Real-IP", "10.9.9.9")
                .header("Forwarded", "for=10.9.9.9"));

        // Then
        var headers = one.received.getFirst().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("127.0.0.1:" + port);
        assertThat(headers.get("X-Real-IP")).isNull();
        assertThat(headers.get("Forwarded")).isNull();
    }

    @Test
    void replicasTakeTurns() throws Exception {
        // Given
        replicas(Map.of("crm-service", List.of(one.port(), two.port())));

        // When
        for (int i = 0; i < 4; i++) {
            send(to("/api/crm/deals"));
        }

        // Then
        assertThat(one.received).hasSize(2);
        assertThat(two.received).hasSize(2);
    }

    @Test
    void aReplicaThatRefusesIsPassedOver() throws Exception {
        // Given
        replicas(Map.of("crm-service", List.of(one.port(), two.port())));
        one.close();

        // When
        List<String> answers = List.of(
                send(to("/api/crm/deals")).body(), send(to("/api/crm/deals")).body());

        // Then
        assertThat(answers).containsOnly("two");
    }

    @Test
    void aServiceThatIsDownIsAProblemWithATimeToComeBack() throws Exception {
        // Given
        one.close();

        // When
        HttpResponse<String> answer = send(to("/api/crm/deals").POST(BodyPublishers.ofString("{}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        String correlationId = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(answer.body())
                .contains(
                        "\"code\":\"service-unavailable\"",
                        "\"status\":503",
                        "\"correlationId\":\"" + correlationId + "\"");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsAProblem() throws Exception {
        // When
        HttpResponse<String> answer = send(to("/api/crm/slow"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"service-too-slow\"");
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        // When
        HttpResponse<String> answer = send(to("/q/health"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(one.received).isEmpty();
    }

    @Test
    void aBodyOfExactlyOneMebibytePasses() throws Exception {
        // When
        HttpResponse<String> answer = send(to("/api/crm/deals").POST(BodyPublishers.ofByteArray(new byte[LIMIT])));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(one.received.getFirst().body()).hasSize(LIMIT);
    }

    @Test
    void aLargerBodyIsRefused() throws Exception {
        // When
        HttpResponse<String> answer =
                send(to("/api/crm/deals").expectContinue(true).POST(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(one.received).isEmpty();
    }

    @Test
    void aChunkedBodyArrivesWhole() throws Exception {
        // When
        HttpResponse<String> answer = send(to("/api/crm/deals")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]))));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(one.received.getFirst().body()).hasSize(100_000);
    }

    @Test
    void aSenderThatAsksFirstIsInvited() throws Exception {
        // When
        HttpResponse<String> answer =
                send(to("/api/crm/deals").expectContinue(true).POST(BodyPublishers.ofString("{\"a\":1}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(one.received.getFirst().body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aSenderOfAChunkedBodyThatAsksFirstIsInvited() throws Exception {
        // When
        List<String> answers = RawRequest.chunkedAfterContinue(port, "/api/crm/deals", "{\"a\":1}");

        // Then
        assertThat(answers).containsExactly("HTTP/1.1 100 Continue", "HTTP/1.1 200 OK");
        assertThat(one.received.getFirst().body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void anUpgradeIsNoWayToClaimAnotherAddress() throws Exception {
        // When
        RawRequest.upgrade(port, "/api/crm/deals", "X-Forwarded-For: 10.9.9.9");

        // Then
        assertThat(one.received.getFirst().headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(one.received.getFirst().headers().getFirst("Upgrade")).isNull();
    }

    @Test
    void aChunkedBodyThatGrowsTooLargeNeverReachesTheService() throws Exception {
        // When
        int status = RawRequest.chunked(port, "/api/crm/deals", LIMIT + 70_000);

        // Then
        assertThat(status).isEqualTo(413);
        assertThat(one.received).isEmpty();
    }
}

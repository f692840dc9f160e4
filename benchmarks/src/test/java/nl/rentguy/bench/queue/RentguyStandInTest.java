package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.rentguy.bench.queue.RentguyStandIn.Arrived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RentguyStandInTest {
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private volatile String answer = "";
    private volatile int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private RentguyStandIn standIn() {
        return new RentguyStandIn(
                http, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Test
    void switchesAreSetAndTakenAway() throws IOException, InterruptedException {
        // When
        standIn().limit(100);
        standIn().unlimited();
        standIn().withoutWebhooks();
        standIn().forget();

        // Then
        assertThat(seen)
                .containsExactly(
                        "PUT /simulators/rentguy/limit {\"perSecond\":100}",
                        "PUT /simulators/rentguy/limit {\"perSecond\":null}",
                        "PUT /simulators/rentguy/webhook {\"url\":null}",
                        "DELETE /simulators/rentguy ");
    }

    @Test
    void theSummaryIsRead() throws IOException, InterruptedException {
        // Given
        answer = "{\"contacts\":4,\"created\":10,\"refused\":2,\"updated\":3,\"doubled\":1}";

        // When
        Arrived arrived = standIn().arrived();

        // Then
        assertThat(arrived).isEqualTo(new Arrived(10, 2, 3, 1));
    }

    @Test
    void whatTheStandInDoesNotTakeEndsTheRun() {
        // Given
        answer = "no";
        status = 422;

        // When / Then
        assertThatThrownBy(() -> standIn().limit(0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered 422");
    }
}

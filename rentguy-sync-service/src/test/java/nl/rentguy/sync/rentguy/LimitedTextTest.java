package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitedTextTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void aShortAnswerIsReadWhole() throws Exception {
        // When
        String text = answerOf("geboekt €".repeat(10));

        // Then
        assertThat(text).isEqualTo("geboekt €".repeat(10));
    }

    @Test
    void anEndlessAnswerIsCutOffWhileItComes() throws Exception {
        // Given
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    request.response().setChunked(true);
                    vertx.setPeriodic(1, timer -> {
                        if (request.response().closed()) {
                            vertx.cancelTimer(timer);
                        } else {
                            request.response().write("x".repeat(16 * 1024));
                        }
                    });
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        // When
        String text = ask(server.actualPort());

        // Then
        assertThat(text).hasSize(LimitedText.MOST_BYTES);
    }

    private String answerOf(String body) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end(Buffer.buffer(body)))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return ask(server.actualPort());
    }

    private String ask(int port) throws Exception {
        HttpClient client = vertx.createHttpClient();
        return client.request(HttpMethod.GET, port, "127.0.0.1", "/")
                .compose(request -> request.send())
                .compose(LimitedText::of)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}

package nl.rentguy.simulators.rentguy.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Delivers webhooks, on the event loop that everything else runs on. */
final class WebhookSender {
    /** Milliseconds before the second and the third try. */
    private static final List<Long> BACK_OFF = List.of(200L, 800L);

    private static final long TIMEOUT_SECONDS = 5;

    private final Vertx vertx;
    private final HttpClient http;
    private final Clock clock;

    WebhookSender(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(8)
                .setMaxWaitQueueSize(1_000)
                .setConnectTimeout(2_000));
    }

    /**
     * Delivers as RentGuy does, three tries in all. Every try goes where webhooks go by then and is signed anew with the
     * secrets of then, so that a repeat outlives a rotation; with webhooks off there is none.
     */
    void deliver(Supplier<WebhookTarget> aim, Delivery delivery, String body) {
        WebhookTarget target = aim.get();
        String url = target.url();
        if (url == null) {
            delivery.giveUp();
            return;
        }
        post(url, delivery, body, Signature.of(body, clock.instant(), target.secrets()))
                .onSuccess(made -> {
                    int before = delivery.tries().size();
                    if (made.accepted()) {
                        delivery.tried(made, Delivery.State.DELIVERED);
                    } else if (before == BACK_OFF.size()) {
                        delivery.tried(made, Delivery.State.FAILED);
                    } else {
                        delivery.tried(made, Delivery.State.PENDING);
                        vertx.setTimer(BACK_OFF.get(before), timer -> deliver(aim, delivery, body));
                    }
                });
    }

    /** Sends once, with the given signature. The future ends when the receiver has answered or has failed to. */
    Future<DeliveryTry> deliverOnce(String url, Delivery delivery, String body, String signature) {
        return post(url, delivery, body, signature)
                .onSuccess(made ->
                        delivery.tried(made, made.accepted() ? Delivery.State.DELIVERED : Delivery.State.FAILED));
    }

    private Future<DeliveryTry> post(String url, Delivery delivery, String body, String signature) {
        Instant at = clock.instant();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url)
                .putHeader("Content-Type", "application/json")
                .putHeader("X-RentGuy-Delivery", delivery.event().id().toString())
                .putHeader("X-RentGuy-Signature", signature);
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(body))
                        .compose(response -> response.body()
                                .map(text -> made(at, signature, response.statusCode(), text.toString())))
                        .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                        .onFailure(failure -> request.reset()))
                .otherwise(failure -> made(at, signature, null, String.valueOf(failure.getMessage())));
    }

    private static DeliveryTry made(Instant at, String signature, @Nullable Integer status, String answer) {
        return new DeliveryTry(at, signature, status, answer);
    }
}

package nl.rentguy.platform.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.time.Duration;
import java.util.List;

/** Replicas take turns; one that refuses the connection is passed over at once, before anything was sent to it. */
record OriginInTurn(Backends backends, Duration patience) implements OriginRequestProvider {

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        String path = context.request().proxiedRequest().path();
        List<Integer> replicas = Routes.serviceFor(path).map(backends::inTurn).orElse(List.of());
        return firstOf(replicas, context);
    }

    private Future<HttpClientRequest> firstOf(List<Integer> replicas, ProxyContext context) {
        if (replicas.isEmpty()) {
            return Future.failedFuture(new NoReplicaAnswers());
        }
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(replicas.getFirst())
                .setTimeout(patience.toMillis());
        return context.client()
                .request(options)
                .recover(refused -> firstOf(replicas.subList(1, replicas.size()), context));
    }

    /** Every replica refused the connection. */
    static final class NoReplicaAnswers extends RuntimeException {
        NoReplicaAnswers() {
            super("no replica answers", null, false, false);
        }
    }
}

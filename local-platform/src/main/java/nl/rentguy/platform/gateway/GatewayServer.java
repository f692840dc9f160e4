package nl.rentguy.platform.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The gateway as a program: {@code GatewayServer <port> <file with back ends>}. */
public final class GatewayServer {

    /** Answered by the gateway itself. */
    static final String HEALTH = "/gateway/health";

    static final long LARGEST_BODY = 1 << 20;
    private static final int LONGEST_LINE = 8 << 10;

    private final Vertx vertx;
    private final Backends backends;
    private final Duration patience;

    GatewayServer(Vertx vertx, Backends backends, Duration patience) {
        this.vertx = vertx;
        this.backends = backends;
        this.patience = patience;
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        Backends backends = new Backends(Path.of(arguments[1]));
        new GatewayServer(vertx, backends, Duration.ofSeconds(30))
                .start(Integer.parseInt(arguments[0]))
                .onSuccess(server -> System.out.println("gateway ready: port=" + server.actualPort()))
                .onFailure(problem -> {
                    System.err.println("gateway could not start: " + problem.getMessage());
                    vertx.close();
                });
    }

    /** On 127.0.0.1; port 0 takes any free one. */
    Future<HttpServer> start(int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(2 * LONGEST_LINE)
                .setIdleTimeout((int) patience.toSeconds() * 2);
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(256)
                .setConnectTimeout(2000)
                .setKeepAliveTimeout(20));
        // An upgraded connection would pass by the interceptors, and with them by ForwardedHeaders; no service offers
        // one.
        HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(new OriginInTurn(backends, patience))
                .addInterceptor(new LimitedBody(LARGEST_BODY))
                .addInterceptor(new ForwardedHeaders())
                .addInterceptor(new FailureAsProblem());
        return vertx.createHttpServer(options)
                .requestHandler(request -> handle(request, proxy))
                .listen();
    }

    private static void handle(HttpServerRequest request, HttpProxy proxy) {
        CorrelationId.assign(request);
        String path = Optional.ofNullable(request.path()).orElse("");
        if (path.equals(HEALTH)) {
            request.response().end("UP");
        } else if (Routes.serviceFor(path).isEmpty()) {
            Problem.UNKNOWN_PATH.answer(request);
        } else if (announcedLength(request) > LARGEST_BODY) {
            Problem.TOO_LARGE.answer(request);
        } else {
            invite(request);
            proxy.handle(request);
        }
    }

    /** A sender that asks first whether its body is welcome is answered here: the gateway may want it before the service does. */
    private static void invite(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.headers().remove("Expect");
            request.response().writeContinue();
        }
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}

package nl.rentguy.sync.rentguy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import nl.rentguy.kit.settings.PublicAddress;
import nl.rentguy.kit.settings.SettingsConfig;

/** Opens requests to RentGuy. Follows no redirects: the key goes to the address that was set only. */
@ApplicationScoped
class RentGuyConnection {
    private static final int MOST_CONNECTIONS = 64;

    private final Vertx vertx;
    private final SettingsConfig config;
    private final HttpClient http;

    RentGuyConnection(Vertx vertx, SettingsConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /**
     * A request that carries key and workspace and was not sent yet.
     *
     * @param path below the API's address, beginning with a slash
     * @return fails with {@link nl.rentguy.kit.settings.PrivateAddress} for an address of a user that is none of the
     *     public internet
     */
    Future<HttpClientRequest> open(RentGuyAccess access, HttpMethod method, String path) {
        long timeoutMs = access.timeout().toMillis();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(access.baseUrl() + path)
                .setConnectTimeout(timeoutMs)
                .putHeader("Authorization", "Bearer " + access.apiKey())
                .putHeader("X-Workspace-Id", access.workspace())
                .putHeader("Accept", "application/json, application/problem+json");
        return located(access, options)
                .timeout(timeoutMs, TimeUnit.MILLISECONDS)
                .compose(http::request);
    }

    /** Connects to the very address that was found to be public. */
    private Future<RequestOptions> located(RentGuyAccess access, RequestOptions options) {
        return !access.givenByUser() || config.privateAddresses()
                ? Future.succeededFuture(options)
                : vertx.executeBlocking(() -> PublicAddress.of(options.getHost()), false)
                        .map(address -> options.setServer(
                                SocketAddress.inetSocketAddress(new InetSocketAddress(address, options.getPort()))));
    }
}

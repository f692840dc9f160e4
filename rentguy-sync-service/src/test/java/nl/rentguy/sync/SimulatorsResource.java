package nl.rentguy.sync;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Clock;
import java.util.Map;
import nl.rentguy.simulators.Settings;
import nl.rentguy.simulators.SimulatorsServer;
import org.jspecify.annotations.Nullable;

/** Puts the stand-in for RentGuy behind a {@code @QuarkusTest}, with times short enough to wait for. */
public class SimulatorsResource implements QuarkusTestResourceLifecycleManager {
    /** The key that the stand-in takes and the environment names. */
    public static final String KEY = "key-of-component-tests";

    /** Encrypts secrets; {@link #OLD_SECRETS_KEY} only decrypts them. */
    public static final String NEW_SECRETS_KEY = "bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldy0=";

    public static final String OLD_SECRETS_KEY = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";

    private @Nullable SimulatorsServer server;

    @Override
    public Map<String, String> start() {
        String[] arguments = {"--port", "0", "--rentguy-api-key", KEY};
        server = SimulatorsServer.start(Settings.from(arguments, Map.of()), Clock.systemUTC());
        String origin = "http://127.0.0.1:" + server.port();
        return Map.ofEntries(
                Map.entry("test.simulators.url", origin),
                Map.entry("RENTGUY_API_BASE_URL", origin + "/rentguy/v1"),
                Map.entry("RENTGUY_API_KEY", KEY),
                Map.entry("RENTGUY_SECRETS_KEYS", "new:" + NEW_SECRETS_KEY + ",old:" + OLD_SECRETS_KEY),
                Map.entry("RENTGUY_TIMEOUT_MS", "1500"),
                Map.entry("RENTGUY_WEBHOOK_SECRET", "secret-of-component-tests"),
                Map.entry("RENTGUY_WEBHOOK_SECRET_PREVIOUS", "secret-before-the-rotation"),
                Map.entry("rentguy.sync.first-backoff", "50ms"),
                Map.entry("rentguy.sync.max-backoff", "500ms"),
                Map.entry("rentguy.sync.lease-margin", "1s"),
                Map.entry("rentguy.sync.alert-every", "500ms"),
                Map.entry("rentguy.sync.retry-rate", "10"),
                Map.entry("rentguy.circuit.open-for", "300ms"));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}

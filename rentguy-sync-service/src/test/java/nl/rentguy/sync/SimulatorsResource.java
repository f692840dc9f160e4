package nl.rentguy.sync;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Clock;
import java.util.Map;
import nl.rentguy.simulators.Settings;
import nl.rentguy.simulators.SimulatorsServer;
import org.jspecify.annotations.Nullable;

/** Puts the stand-in for RentGuy behind a {@code @QuarkusTest}, with times short enough to wait for. */
public class SimulatorsResource implements QuarkusTestResourceLifecycleManager {
    private static final String KEY = "key-of-component-tests";

    private @Nullable SimulatorsServer server;

    @Override
    public Map<String, String> start() {
        String[] arguments = {"--port", "0", "--rentguy-api-key", KEY};
        server = SimulatorsServer.start(Settings.from(arguments, Map.of()), Clock.systemUTC());
        String origin = "http://127.0.0.1:" + server.port();
        return Map.of(
                "test.simulators.url", origin,
                "RENTGUY_API_BASE_URL", origin + "/rentguy/v1",
                "RENTGUY_API_KEY", KEY,
                "RENTGUY_TIMEOUT_MS", "1500",
                "rentguy.sync.first-backoff", "50ms",
                "rentguy.sync.max-backoff", "500ms",
                "rentguy.sync.lease-margin", "1s",
                "rentguy.circuit.open-for", "300ms");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}

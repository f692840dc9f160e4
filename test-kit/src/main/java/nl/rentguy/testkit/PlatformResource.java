package nl.rentguy.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import nl.rentguy.platform.LocalPlatform;

/** Puts the {@link TestPlatform} behind a {@code @QuarkusTest}: {@code @WithTestResource(PlatformResource.class)}. */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        LocalPlatform platform = TestPlatform.get();
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_HOST", platform.postgres().host());
        settings.put("DATABASE_PORT", String.valueOf(platform.postgres().port()));
        settings.put("DATABASE_APP_PASSWORD", platform.postgres().appPassword());
        settings.put("DATABASE_OWNER_PASSWORD", platform.postgres().ownerPassword());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", platform.kafka().bootstrapServers());
        settings.put("REDIS_HOSTS", platform.redis().url());
        settings.put("OIDC_ISSUER_URL", TestIdentityProvider.issuer());
        settings.put("RENTGUY_TENANTS_DIR", TestPlatform.tenants().toString());
        settings.put("RENTGUY_LOCAL", "true");
        settings.put("RENTGUY_ALTCHA_SECRET", "test-only-secret-of-enough-characters");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.log.console.json.enabled", "false");
        return settings;
    }

    /** The platform lives as long as the JVM: the next test class uses it too. */
    @Override
    public void stop() {}
}

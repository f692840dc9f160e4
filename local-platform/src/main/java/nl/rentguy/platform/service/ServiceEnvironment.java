package nl.rentguy.platform.service;

import java.util.HashMap;
import java.util.Map;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.Ports;
import nl.rentguy.platform.process.Secrets;
import nl.rentguy.platform.simulators.Simulators;

/** What the services are told about the platform; the same names are set in production by the charts. */
public record ServiceEnvironment(Ports ports, Secrets secrets, String tenantsDirectory) {

    /** @param httpPort of this process; replicas differ in nothing else */
    Map<String, String> forProcessOn(int httpPort) {
        Map<String, String> variables = new HashMap<>();
        variables.put("RENTGUY_LOCAL", "true");
        variables.put("RENTGUY_TENANTS_DIR", tenantsDirectory);
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
        variables.put("DATABASE_HOST", "127.0.0.1");
        variables.put("DATABASE_PORT", port(Part.POSTGRES));
        variables.put("DATABASE_APP_PASSWORD", secrets.of("postgres.app"));
        variables.put("DATABASE_OWNER_PASSWORD", secrets.of("postgres.owner"));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port(Part.KAFKA));
        variables.put("REDIS_HOSTS", "redis://127.0.0.1:" + port(Part.REDIS));
        variables.put("OIDC_ISSUER_URL", "http://127.0.0.1:" + port(Part.KEYCLOAK) + "/realms/rentguy");
        variables.put("SMTP_HOST", "127.0.0.1");
        variables.put("SMTP_PORT", Integer.toString(ports.smtp()));
        variables.put("RENTGUY_API_BASE_URL", "http://127.0.0.1:" + port(Part.SIMULATORS) + "/rentguy/v1");
        variables.put("RENTGUY_API_KEY", Simulators.RENTGUY_API_KEY);
        variables.put("RENTGUY_WEBHOOK_SECRET", Simulators.RENTGUY_WEBHOOK_SECRET);
        variables.put("RENTGUY_WORKSPACE_ID", "mr-dj-workspace");
        variables.put("RENTGUY_TIMEOUT_MS", "5000");
        variables.put("TEAMS_WEBHOOK_URL", "http://127.0.0.1:" + port(Part.SIMULATORS) + "/teams/webhook");
        variables.put("RENTGUY_SECRETS_KEYS", "local:" + secrets.key("settings"));
        variables.put("SLACK_WEBHOOK_URL", "http://127.0.0.1:" + port(Part.SIMULATORS) + "/slack/webhook");
        variables.put("RENTGUY_ALTCHA_SECRET", secrets.of("altcha"));
        return variables;
    }

    private String port(Part part) {
        return Integer.toString(ports.portOf(part));
    }
}

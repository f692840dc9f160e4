package nl.rentguy.sync.rentguy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.kit.startup.StartupCheck;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses settings with which no delivery could succeed, or with which one tenant's clients would reach another's. */
@ApplicationScoped
class RentGuySettings implements StartupCheck {
    private static final int SHORTEST_MS = 100;
    private static final int LONGEST_MS = 30_000;

    private final RentGuyApiConfig config;
    private final Workspaces workspaces;
    private final TenantDirectory tenants;
    private final boolean local;

    RentGuySettings(
            RentGuyApiConfig config,
            Workspaces workspaces,
            TenantDirectory tenants,
            @ConfigProperty(name = "rentguy.local") boolean local) {
        this.config = config;
        this.workspaces = workspaces;
        this.tenants = tenants;
        this.local = local;
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        String wrong = wrongWith(config.baseUrl().orElse(""));
        if (wrong != null) {
            violations.add("RENTGUY_API_BASE_URL " + wrong);
        }
        if (config.key().orElse("").isBlank()) {
            violations.add("RENTGUY_API_KEY is missing: RentGuy would refuse every delivery");
        }
        if (config.timeoutMs() < SHORTEST_MS || config.timeoutMs() > LONGEST_MS) {
            violations.add("RENTGUY_TIMEOUT_MS must be " + SHORTEST_MS + " to " + LONGEST_MS);
        }
        violations.addAll(sharedWorkspaces());
        return violations;
    }

    private @Nullable String wrongWith(String baseUrl) {
        if (baseUrl.isBlank()) {
            return "is missing: set it to the address of RentGuy's API";
        }
        URI uri;
        try {
            uri = URI.create(baseUrl);
        } catch (IllegalArgumentException e) {
            return "is not a URL";
        }
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            return "must be an http or https URL with a host";
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            return "must not carry a query, a fragment or a user";
        }
        return local || "https".equals(uri.getScheme()) ? null : "must use https: the key travels with every request";
    }

    private List<String> sharedWorkspaces() {
        List<String> violations = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            String workspace = workspaces.of(tenant.id());
            String owner = owners.putIfAbsent(workspace, tenant.id());
            if (owner != null) {
                violations.add(
                        "rentguy.api.workspace gives " + workspace + " to both " + owner + " and " + tenant.id());
            }
        }
        return violations;
    }
}

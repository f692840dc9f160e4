package nl.rentguy.sync.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.sync.rentguy.Workspaces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secrets of this installation, the same for every workspace. */
@ApplicationScoped
class ConfiguredAccess implements WebhookAccessList {
    private final TenantDirectory tenants;
    private final Workspaces workspaces;
    private final List<String> secrets;

    ConfiguredAccess(
            TenantDirectory tenants,
            Workspaces workspaces,
            @ConfigProperty(name = "rentguy.webhook.secrets") Optional<List<String>> secrets) {
        this.tenants = tenants;
        this.workspaces = workspaces;
        this.secrets = secrets.orElse(List.of());
    }

    @Override
    public Optional<WebhookAccess> ofWorkspace(String workspaceId) {
        return tenants.all().stream()
                .filter(tenant -> workspaces.of(tenant.id()).equals(workspaceId))
                .findFirst()
                .map(tenant -> new WebhookAccess(tenant.id(), secrets, List.of()));
    }
}

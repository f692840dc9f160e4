package nl.rentguy.sync.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.sync.rentguy.RentGuySettings;

/** Knows by which workspace, secret and address a message is a tenant's, as set at this moment. */
@ApplicationScoped
class WebhookAccessList {
    private final TenantDirectory tenants;
    private final RentGuySettings settings;

    WebhookAccessList(TenantDirectory tenants, RentGuySettings settings) {
        this.tenants = tenants;
        this.settings = settings;
    }

    /**
     * The tenants with that workspace: one at most of each RentGuy. Which of them a message is for is told by its secret, and
     * only as long as no two of them have the same.
     */
    List<WebhookAccess> ofWorkspace(String workspaceId) {
        return tenants.all().stream()
                .map(Tenant::id)
                .filter(tenantId -> workspaceId.equals(settings.workspace(tenantId)))
                .map(tenantId -> new WebhookAccess(
                        tenantId, settings.webhookSecrets(tenantId), settings.webhookNetworks(tenantId)))
                .toList();
    }
}

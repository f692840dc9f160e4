package nl.rentguy.sync.rentguy;

import jakarta.enterprise.context.ApplicationScoped;

/** Which of RentGuy's workspaces belongs to which tenant. */
@ApplicationScoped
public class Workspaces {
    private final RentGuyApiConfig config;

    Workspaces(RentGuyApiConfig config) {
        this.config = config;
    }

    /** The workspace of a tenant. */
    public String of(String tenantId) {
        return config.workspace().getOrDefault(tenantId, tenantId + "-workspace");
    }
}

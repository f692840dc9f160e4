package nl.rentguy.sync.rentguy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.rentguy.kit.settings.CurrentSettings;
import nl.rentguy.kit.settings.SettingValues;

/** How RentGuy is used for a tenant, as set at this moment. Ask anew for every call. */
@ApplicationScoped
public class RentGuySettings {
    private final CurrentSettings settings;

    RentGuySettings(CurrentSettings settings) {
        this.settings = settings;
    }

    /** Whether all is there to call RentGuy. */
    public boolean isConfigured(String tenantId) {
        return of(tenantId).missing().isEmpty();
    }

    /** Whether the tenant wants anything sent. */
    public boolean isEnabled(String tenantId) {
        return of(tenantId).flag(RentGuyIntegration.ENABLED);
    }

    public String workspace(String tenantId) {
        return of(tenantId).required(RentGuyIntegration.WORKSPACE);
    }

    /** Empty while something is missing. */
    Optional<RentGuyAccess> access(String tenantId) {
        SettingValues values = of(tenantId);
        return values.missing().isEmpty() ? Optional.of(RentGuyAccess.of(values)) : Optional.empty();
    }

    private SettingValues of(String tenantId) {
        return settings.of(tenantId, RentGuyIntegration.KEY);
    }
}

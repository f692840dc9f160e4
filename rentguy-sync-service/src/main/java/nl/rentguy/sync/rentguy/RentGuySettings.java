package nl.rentguy.sync.rentguy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rentguy.kit.settings.CurrentSettings;
import nl.rentguy.kit.settings.Network;
import nl.rentguy.kit.settings.SettingValues;
import org.jspecify.annotations.Nullable;

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

    /** Null when the tenant's is that of another tenant, who keeps it. */
    public @Nullable String workspace(String tenantId) {
        return of(tenantId).text(RentGuyIntegration.WORKSPACE);
    }

    /** Empty while something is missing. */
    Optional<RentGuyAccess> access(String tenantId) {
        SettingValues values = of(tenantId);
        return values.missing().isEmpty() ? Optional.of(RentGuyAccess.of(values)) : Optional.empty();
    }

    /** With which messages of RentGuy are signed: the current one and, during a rotation, the one before; none when none is set. */
    public List<String> webhookSecrets(String tenantId) {
        SettingValues values = of(tenantId);
        return Stream.of(RentGuyIntegration.WEBHOOK_SECRET, RentGuyIntegration.WEBHOOK_SECRET_PREVIOUS)
                .map(values::text)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Networks that messages of RentGuy may come from; empty for anywhere. */
    public List<Network> webhookNetworks(String tenantId) {
        String networks = of(tenantId).text(RentGuyIntegration.WEBHOOK_ALLOWED_ADDRESSES);
        return networks == null ? List.of() : Network.list(networks);
    }

    private SettingValues of(String tenantId) {
        return settings.of(tenantId, RentGuyIntegration.KEY);
    }
}

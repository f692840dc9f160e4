package nl.rentguy.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's setting of an integration was set, changed or removed. The value of a secret is never told.
 *
 * @param settingId the same for every change of this setting of this tenant
 * @param integration key of the integration, e.g. {@code rentguy}
 * @param setting key of the setting, e.g. {@code apiKey}
 * @param version the tenant's version of this integration's settings after the change
 * @param lastFour the last four characters of a secret; null otherwise, and for one that was removed
 * @param newValue null for a secret, and for a value that was removed
 */
public record IntegrationSettingsChanged(
        UUID settingId,
        String integration,
        String setting,
        long version,
        boolean secret,
        @Nullable String lastFour,
        @Nullable String newValue)
        implements DomainEvent {}

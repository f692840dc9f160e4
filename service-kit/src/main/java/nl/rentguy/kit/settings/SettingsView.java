package nl.rentguy.kit.settings;

import java.util.List;

/**
 * A tenant's settings of an integration.
 *
 * @param version of all of them together, also in the ETag; 0 when the tenant never set any
 */
public record SettingsView(String integration, long version, List<SettingView> settings) {

    static SettingsView of(Integration integration, long version, OwnSettings own, SettingValues values) {
        return new SettingsView(
                integration.key(),
                version,
                integration.settings().stream()
                        .map(setting -> SettingView.of(setting, values, own.of(setting.key())))
                        .toList());
    }
}

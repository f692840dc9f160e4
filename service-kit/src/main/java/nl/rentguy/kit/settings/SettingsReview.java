package nl.rentguy.kit.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with the settings of an integration, of the environment and of each tenant, without telling values. */
record SettingsReview(List<String> tenantIds, SecretBox box) {

    /** One sentence for each setting that cannot be right; the environment's may come once for each tenant. */
    List<String> of(Integration integration, List<StoredSetting> rows) {
        List<String> violations = new ArrayList<>();
        for (String tenantId : tenantIds) {
            String where = "integration " + integration.key() + " of tenant " + tenantId + ": ";
            SettingValues.of(integration, tenantId, Map.of())
                    .invalid()
                    .forEach(setting -> violations.add(
                            setting.variable() + " must be " + setting.rule().allowed()));
            try {
                Map<String, String> own =
                        OwnSettings.among(rows, tenantId, integration.key()).plain(box);
                SettingValues mine = SettingValues.of(integration, tenantId, own);
                mine.invalid().stream()
                        .filter(setting -> mine.source(setting.key()) == SettingSource.TENANT)
                        .forEach(setting -> violations.add(where + setting.key() + " must be "
                                + setting.rule().allowed()));
            } catch (SecretUnreadable unreadable) {
                violations.add(where + unreadable.getMessage());
            }
        }
        return violations;
    }
}

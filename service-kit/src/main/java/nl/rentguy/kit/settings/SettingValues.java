package nl.rentguy.kit.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of an integration that are in force for one tenant, secrets readable. Its text shows none of them. */
public final class SettingValues {
    private final Integration integration;
    private final Map<String, Value> values = new HashMap<>();

    private record Value(String text, SettingSource source) {}

    private SettingValues(Integration integration) {
        this.integration = integration;
    }

    /**
     * What is in force when the tenant itself set these.
     *
     * @param own by key, secrets readable; settings nobody declares are left out
     */
    static SettingValues of(Integration integration, String tenantId, Map<String, String> own) {
        SettingValues resolved = new SettingValues(integration);
        for (Setting setting : integration.settings()) {
            Value value = resolve(integration, setting, tenantId, own);
            if (value != null) {
                resolved.values.put(setting.key(), value);
            }
        }
        return resolved;
    }

    /** The same without some, as if neither tenant nor deployment had set them and there were no default. */
    SettingValues without(Collection<String> keys) {
        SettingValues rest = new SettingValues(integration);
        rest.values.putAll(values);
        rest.values.keySet().removeAll(keys);
        return rest;
    }

    private static @Nullable Value resolve(
            Integration integration, Setting setting, String tenantId, Map<String, String> own) {
        String mine = own.get(setting.key());
        if (mine != null) {
            return new Value(mine, SettingSource.TENANT);
        }
        String deployed = integration.ofDeployment(tenantId, setting.key());
        boolean led = setting.goesWith().stream().anyMatch(own::containsKey);
        if (deployed != null && !deployed.isBlank() && !led) {
            return new Value(deployed, SettingSource.DEPLOYMENT);
        }
        String fallback = setting.fallback();
        return fallback == null ? null : new Value(fallback.replace("{tenant}", tenantId), SettingSource.DEFAULT);
    }

    /** Null when the setting has no value. */
    public @Nullable String text(String key) {
        Value value = values.get(key);
        return value == null ? null : value.text();
    }

    /**
     * The value of a setting that always has one.
     *
     * @throws IllegalStateException when it has none
     */
    public String required(String key) {
        String text = text(key);
        if (text == null) {
            throw new IllegalStateException(integration.key() + " has no " + key);
        }
        return text;
    }

    public int number(String key) {
        return Integer.parseInt(required(key));
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(required(key));
    }

    public SettingSource source(String key) {
        Value value = values.get(key);
        return value == null ? SettingSource.NONE : value.source();
    }

    /** Required settings that have no value; the integration can work when there are none. */
    public List<String> missing() {
        return integration.settings().stream()
                .filter(setting -> setting.required() && !values.containsKey(setting.key()))
                .map(Setting::key)
                .toList();
    }

    /** Settings whose value breaks their rule, which can be so for what was set before the rule was. */
    List<Setting> invalid() {
        return integration.settings().stream()
                .filter(setting -> {
                    String text = text(setting.key());
                    return text != null && !setting.rule().accepts().test(text);
                })
                .toList();
    }

    @Override
    public String toString() {
        return "settings of " + integration.key();
    }
}

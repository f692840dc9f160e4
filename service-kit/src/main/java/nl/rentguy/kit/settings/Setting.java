package nl.rentguy.kit.settings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One setting of an integration, as it declares it.
 *
 * @param key stable name in the API, in the database and in events
 * @param label what people call it
 * @param required whether the integration cannot work without it
 * @param fallback value when neither tenant nor deployment set one; {@code {tenant}} stands for the tenant's id
 * @param variable environment variable of the deployment's value, to be named when that value is wrong
 * @param goesWith of a secret: the settings that say where it is sent, or for whom what is signed with it counts. A change
 *     of one of them asks for the secret again, and the deployment's secret never goes where a tenant wants it to go
 */
public record Setting(
        String key,
        SettingKind kind,
        Rule rule,
        Words label,
        boolean required,
        @Nullable String fallback,
        String variable,
        Set<String> goesWith) {

    public static Setting text(String key, String variable, Rule rule, Words label) {
        return new Setting(key, SettingKind.TEXT, rule, label, false, null, variable, Set.of());
    }

    /**
     * An address that is called with a secret.
     *
     * @param inClearToo whether http is accepted beside https
     */
    public static Setting url(String key, String variable, boolean inClearToo, Words label) {
        return new Setting(key, SettingKind.URL, Rule.url(inClearToo), label, false, null, variable, Set.of());
    }

    public static Setting number(String key, String variable, long least, long most, Words label) {
        return new Setting(key, SettingKind.NUMBER, Rule.range(least, most), label, false, null, variable, Set.of());
    }

    public static Setting flag(String key, String variable, Words label) {
        return new Setting(key, SettingKind.FLAG, Rule.flag(), label, false, null, variable, Set.of());
    }

    public static Setting secret(String key, String variable, Words label) {
        return new Setting(key, SettingKind.SECRET, Rule.secret(), label, false, null, variable, Set.of());
    }

    public static Setting networks(String key, String variable, Words label) {
        return new Setting(key, SettingKind.NETWORKS, Rule.networks(), label, false, null, variable, Set.of());
    }

    /** The same setting, without which the integration cannot work. */
    public Setting needed() {
        return new Setting(key, kind, rule, label, true, fallback, variable, goesWith);
    }

    /** The same setting with a value for whoever set none. */
    public Setting orElse(String value) {
        return new Setting(key, kind, rule, label, required, value, variable, goesWith);
    }

    /** The same secret, good only for the place that the named settings say. */
    public Setting sentTo(String... settings) {
        return new Setting(key, kind, rule, label, required, fallback, variable, Set.of(settings));
    }

    boolean isSecret() {
        return kind == SettingKind.SECRET;
    }
}

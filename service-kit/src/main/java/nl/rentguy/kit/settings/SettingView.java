package nl.rentguy.kit.settings;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One setting as staff see it; of a secret never the value.
 *
 * @param kind {@code text}, {@code url}, {@code number}, {@code flag}, {@code secret} or {@code networks}
 * @param required whether the integration cannot work without it
 * @param value in force: text, number or boolean; absent for a secret and where there is none
 * @param secret in place of the value of a secret
 * @param source where the value in force comes from: {@code tenant}, {@code deployment}, {@code default} or {@code none}
 * @param version of the integration's settings after the tenant's last change of this one; absent when it never did
 * @param allowed what it may be
 */
public record SettingView(
        String key,
        String kind,
        boolean required,
        @Nullable Object value,
        @Nullable Secret secret,
        String source,
        @Nullable Long version,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        String allowed,
        Words label) {

    /**
     * What may be known of a secret.
     *
     * @param lastFour its last characters; absent for a short one and for the deployment's
     */
    public record Secret(boolean set, @Nullable String lastFour) {}

    static SettingView of(Setting setting, SettingValues values, Optional<StoredSetting> stored) {
        String text = values.text(setting.key());
        return new SettingView(
                setting.key(),
                setting.kind().wireName(),
                setting.required(),
                text == null ? null : shown(setting, text),
                setting.isSecret() ? new Secret(text != null, lastFour(stored)) : null,
                values.source(setting.key()).wireName(),
                stored.map(StoredSetting::version).orElse(null),
                stored.map(StoredSetting::changedBy).orElse(null),
                stored.map(StoredSetting::changedAt).orElse(null),
                setting.rule().allowed(),
                setting.label());
    }

    private static @Nullable Object shown(Setting setting, String text) {
        return switch (setting.kind()) {
            case NUMBER -> Long.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
            case SECRET -> null;
            case TEXT, URL, NETWORKS -> text;
        };
    }

    private static @Nullable String lastFour(Optional<StoredSetting> stored) {
        return stored.map(StoredSetting::lastFour).orElse(null);
    }
}

package nl.rentguy.kit.settings;

import java.time.Duration;
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
    /** How long a secret is to be used, R10. */
    private static final Duration SECRET_LASTS = Duration.ofDays(90);

    /**
     * What may be known of a secret.
     *
     * @param lastFour its last characters; absent for a short one and for the deployment's
     * @param renewBy when it is to be replaced by, 90 days after it was set; absent for the deployment's, as
     *     nobody here knows how old that is. Nothing stops working then
     */
    public record Secret(
            boolean set,
            @Nullable String lastFour,
            @Nullable Instant renewBy) {}

    static SettingView of(Setting setting, SettingValues values, Optional<StoredSetting> stored) {
        String text = values.text(setting.key());
        return new SettingView(
                setting.key(),
                setting.kind().wireName(),
                setting.required(),
                text == null ? null : shown(setting, text),
                setting.isSecret() ? secret(text != null, stored) : null,
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

    private static Secret secret(boolean set, Optional<StoredSetting> stored) {
        return new Secret(
                set,
                stored.map(StoredSetting::lastFour).orElse(null),
                stored.filter(one -> one.sealed() != null)
                        .map(one -> one.changedAt().plus(SECRET_LASTS))
                        .orElse(null));
    }
}
